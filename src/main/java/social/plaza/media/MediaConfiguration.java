package social.plaza.media;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses where pictures are kept. */
@Configuration(proxyBeanMethods = false)
class MediaConfiguration {

    @Bean
    ImageStore imageStore(
            MediaSettings settings, Clock clock, @Value("${plaza.database.directory:./data}") Path dataDirectory) {
        MediaSettings.S3 elsewhere = settings.s3();
        if (elsewhere != null) {
            return new S3Store(elsewhere, clock);
        }
        Path folder = settings.directory();
        return new FolderStore(folder == null ? dataDirectory.resolve("media") : folder);
    }
}
