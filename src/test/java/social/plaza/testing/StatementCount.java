package social.plaza.testing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hears every SQL statement that the counted act sends on its own thread, by whatever means: JPA, {@code JdbcClient},
 * sessions. What listeners do in the background at the same moment is theirs. A batch is one statement.
 */
public final class StatementCount {

    private static final ThreadLocal<@Nullable List<String>> HEARD = new ThreadLocal<>();

    /** Something that may send statements, for example a request through MockMvc. */
    @FunctionalInterface
    public interface Act {
        void run() throws Exception;
    }

    /** The statements sent while the act runs, in their order. */
    public List<String> of(Act act) {
        var statements = new ArrayList<String>();
        HEARD.set(statements);
        try {
            act.run();
        } catch (Exception e) {
            throw new AssertionError("The counted act failed", e);
        } finally {
            HEARD.remove();
        }
        return List.copyOf(statements);
    }

    void hear(String sql) {
        var statements = HEARD.get();
        if (statements != null && !sql.contains("scheduled_tasks")) {
            statements.add(sql);
        }
    }
}
