package social.plaza.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
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

    private static MockEnvironment withDatabase() {
        return new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://db/plaza");
    }

    private static Environment after(MockEnvironment environment) {
        new DatabaseDefaults().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
