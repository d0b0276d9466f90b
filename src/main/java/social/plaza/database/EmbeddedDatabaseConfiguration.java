package social.plaza.database;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the embedded database to Spring Boot, which builds the pool and runs the migrations as it does for any other. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("plaza.database.embedded")
class EmbeddedDatabaseConfiguration {

    /** Stops after the application contexts are closed, so that nobody loses the database while still working. */
    @Bean(destroyMethod = "")
    EmbeddedDatabase embeddedDatabase(DatabaseSettings settings) {
        var database = EmbeddedDatabase.start(settings.directory());
        SpringApplication.getShutdownHandlers().add(database::close);
        return database;
    }

    @Bean
    JdbcConnectionDetails webConnection(EmbeddedDatabase database) {
        return new WebConnection(database.url());
    }

    @Bean
    FlywayConnectionDetails ownerConnection(EmbeddedDatabase database) {
        return new OwnerConnection(database.url());
    }

    private record WebConnection(String getJdbcUrl) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return DatabaseRoles.WEB;
        }

        @Override
        public String getPassword() {
            return DatabaseRoles.PASSWORD;
        }
    }

    private record OwnerConnection(String getJdbcUrl) implements FlywayConnectionDetails {

        @Override
        public String getUsername() {
            return DatabaseRoles.OWNER;
        }

        @Override
        public String getPassword() {
            return DatabaseRoles.PASSWORD;
        }
    }
}
