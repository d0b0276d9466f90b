package social.plaza.testing;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Empties the database before each test class, sets the clock back before each test and closes its pages after it. */
final class BetweenTests extends AbstractTestExecutionListener {

    @Override
    public void beforeTestClass(TestContext test) {
        if (!isNested(test.getTestClass())) {
            test.getApplicationContext().getBean(Database.class).empty();
            clock(test).reset();
        }
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        clock(test).reset();
    }

    @Override
    public void afterTestMethod(TestContext test) {
        Browser.closePages();
    }

    private static boolean isNested(Class<?> type) {
        return type.isMemberClass();
    }

    private static TestClock clock(TestContext test) {
        return test.getApplicationContext().getBean(TestClock.class);
    }
}
