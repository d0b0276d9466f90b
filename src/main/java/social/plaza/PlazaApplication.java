package social.plaza;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import social.plaza.operations.LogVerification;

/** Plaza: the place on the web where communities are run. Two modules may each have a bean of the same simple name. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
@Modulithic(systemName = "Plaza", sharedModules = "shared")
public class PlazaApplication {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("verify-log")) {
            System.exit(LogVerification.run(args));
        }
        SpringApplication.run(PlazaApplication.class, args);
    }
}
