package social.plaza.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The database Plaza brings along.
 *
 * @param directory where the embedded PostgreSQL keeps everything
 */
@ConfigurationProperties("plaza.database")
record DatabaseSettings(@DefaultValue("./data") Path directory) {}
