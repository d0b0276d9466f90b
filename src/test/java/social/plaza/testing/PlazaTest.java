package social.plaza.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * An integration test on the whole application: MockMvc for pages, a server on a port for the browser, an empty
 * database per class. All such tests share one application context, so none may change its configuration: no
 * {@code @MockitoBean}, no {@code properties}. Constructor parameters are injected.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "plaza.demo=false",
            "plaza.guests.pages-kept=0s",
            "server.address=127.0.0.1",
            "db-scheduler.polling-interval=1h",
            "spring.session.jdbc.cleanup-cron=-",
            "plaza.mail.outbox-page=true",
            "plaza.media.directory=target/media",
            "plaza.search.guests-a-minute=100000",
            "plaza.search.accounts-a-minute=200000",
            "spring.main.banner-mode=off"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabaseProperties.class)
@Import(TestingConfiguration.class)
@TestExecutionListeners(listeners = BetweenTests.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@TestConstructor(autowireMode = AutowireMode.ALL)
public @interface PlazaTest {}
