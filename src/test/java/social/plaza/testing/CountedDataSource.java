package social.plaza.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A data source whose connections tell {@link StatementCount} what they are asked to run. */
final class CountedDataSource extends DelegatingDataSource {

    private final StatementCount count;

    CountedDataSource(DataSource target, StatementCount count) {
        super(target);
        this.count = count;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        return proxy(Connection.class, (_, method, arguments) -> {
            var result = invoke(connection, method, arguments);
            var sql = arguments != null && arguments.length > 0 && arguments[0] instanceof String text ? text : "";
            return switch (result) {
                case CallableStatement statement -> counted(CallableStatement.class, statement, sql);
                case PreparedStatement statement -> counted(PreparedStatement.class, statement, sql);
                case Statement statement -> counted(Statement.class, statement, sql);
                case null, default -> result;
            };
        });
    }

    private <T extends Statement> T counted(Class<T> type, T statement, String prepared) {
        return proxy(type, (_, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                count.hear(arguments != null && arguments[0] instanceof String sql ? sql : prepared);
            }
            return invoke(statement, method, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
