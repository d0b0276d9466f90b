package social.plaza.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says at start when the database is used with one role for everything, which leaves its guards to the program alone. */
@Component
class OneRoleWarning {

    private static final Logger log = LoggerFactory.getLogger(OneRoleWarning.class);

    private final JdbcClient jdbc;

    OneRoleWarning(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationReadyEvent.class)
    void warn() {
        var mayChangeSchema = jdbc.sql("SELECT has_schema_privilege(current_user, 'public', 'CREATE')")
                .query(Boolean.class)
                .single();
        if (mayChangeSchema) {
            log.warn("Plaza's pages use a database role that may change the schema and rewrite the moderation log. "
                    + "Give migrations a role of their own: spring.flyway.user and spring.flyway.password.");
        }
    }
}
