package social.plaza.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;

class DatabaseDefaultsTests {

    @Test
    void withoutADatabasePlazaBringsItsOwnAndIsADemoForThisMachineAlone() {
        var environment = after(new MockEnvironment().withProperty("server.address", "0.0.0.0"));
        assertThat(environment.getProperty("plaza.database.embedded")).isEqualTo("true");
        assertThat(environment.getProperty("plaza.demo")).isEqualTo("true");
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void withADatabasePlazaIsNoDemoAndListensAsItIsTold() {
        var environment = after(withDatabase().withProperty("server.address", "0.0.0.0"));
        assertThat(environment.getProperty("plaza.database.embedded")).isEqualTo("false");
        assertThat(environment.getProperty("plaza.demo")).isEqualTo("false");
        assertThat(environment.getProperty("server.address")).isEqualTo("0.0.0.0");
    }

    @Test
    void aDemoOnAGivenDatabaseStillListensToThisMachineAlone() {
        var environment = after(withDatabase().withProperty("plaza.demo", "true"));
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void theEmbeddedDatabaseServesPeopleToo() {
        var environment = after(new MockEnvironment().withProperty("plaza.demo", "false"));
        assertThat(environment.getProperty("plaza.database.embedded")).isEqualTo("true");
        assertThat(environment.containsProperty("server.address")).isFalse();
    }

    @Test
    void aDemoListensWhereItIsToldOnlyIfThatIsSaidOfTheDemo() {
        var environment =
                after(withDatabase().withProperty("plaza.demo", "true").withProperty("plaza.demo-address", "0.0.0.0"));
        assertThat(environment.getProperty("server.address")).isEqualTo("0.0.0.0");
    }

    @Nested
    class BuiltForServers {

        private final DatabaseDefaults defaults = new DatabaseDefaults(
                new FilteredClassLoader("io.zonky.test.db.postgres.embedded", "social.plaza.demo"));

        @Test
        void needsADatabase() {
            assertThatThrownBy(() -> defaults.postProcessEnvironment(new MockEnvironment(), new SpringApplication()))
                    .hasMessageStartingWith("No database was given");
        }

        @Test
        void hasNoDemo() {
            var demo = withDatabase().withProperty("plaza.demo", "true");
            assertThatThrownBy(() -> defaults.postProcessEnvironment(demo, new SpringApplication()))
                    .hasMessageStartingWith("Demo mode was asked for");
        }

        @Test
        void isContentWithAGivenDatabase() {
            defaults.postProcessEnvironment(withDatabase(), new SpringApplication());
        }
    }

    private static MockEnvironment withDatabase() {
        return new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://db/plaza");
    }

    private static Environment after(MockEnvironment environment) {
        new DatabaseDefaults().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
