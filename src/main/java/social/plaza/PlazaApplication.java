package social.plaza;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** Plaza: the place on the web where communities are run. Two modules may each have a bean of the same simple name. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
@Modulithic(systemName = "Plaza", sharedModules = "shared")
public class PlazaApplication {

    public static void main(String[] args) {
        SpringApplication.run(PlazaApplication.class, args);
    }
}
