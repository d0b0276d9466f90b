package social.plaza.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Hears every SQL statement the application sends, whoever sends it: JPA, {@code JdbcClient}, sessions or events. A
 * batch is one statement.
 */
public final class StatementCount {

    private volatile @Nullable List<String> heard;

    /** Something that may send statements, for example a request through MockMvc. */
    @FunctionalInterface
    public interface Act {
        void run() throws Exception;
    }

    /** The statements sent while the act runs, in their order. */
    public List<String> of(Act act) {
        var statements = new CopyOnWriteArrayList<String>();
        heard = statements;
        try {
            act.run();
        } catch (Exception e) {
            throw new AssertionError("The counted act failed", e);
        } finally {
            heard = null;
        }
        return List.copyOf(statements);
    }

    void hear(String sql) {
        var statements = heard;
        if (statements != null && !sql.contains("scheduled_tasks")) {
            statements.add(sql);
        }
    }
}
