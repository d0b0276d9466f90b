package social.plaza;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Plaza: the place on the web where communities are run. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Plaza", sharedModules = "shared")
public class PlazaApplication {

    public static void main(String[] args) {
        SpringApplication.run(PlazaApplication.class, args);
    }
}
