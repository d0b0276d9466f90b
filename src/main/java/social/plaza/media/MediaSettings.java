package social.plaza.media;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where pictures are kept.
 *
 * @param directory the folder for them, where no S3 is named; unless said otherwise media in the folder of the embedded
 *     database
 * @param s3 a store elsewhere
 */
@ConfigurationProperties("plaza.media")
record MediaSettings(@Nullable Path directory, @Nullable S3 s3) {

    /**
     * A store that speaks S3.
     *
     * @param endpoint address of a store that speaks S3, without the bucket; pictures are kept there and in no folder
     * @param region as that store calls it
     * @param bucket one that exists and is for Plaza alone
     * @param key the name that Plaza signs its requests with
     * @param secret what Plaza signs them with
     */
    record S3(URI endpoint, @DefaultValue("us-east-1") String region, String bucket, String key, String secret) {

        S3 {
            boolean web = endpoint != null
                    && endpoint.getScheme() != null
                    && endpoint.getScheme().startsWith("http");
            if (!web || endpoint.getHost() == null) {
                throw new IllegalArgumentException(
                        "plaza.media.s3.endpoint must be an address like https://s3.example: " + endpoint);
            }
            required("bucket", bucket);
            required("key", key);
            required("secret", secret);
        }

        private static void required(String name, @Nullable String value) {
            if (value == null || value.isBlank()) {
                throw new IllegalArgumentException("plaza.media.s3." + name + " is missing");
            }
        }

        /** Nobody reads the secret in a log. */
        @Override
        public String toString() {
            return "S3[" + endpoint + ", " + bucket + ']';
        }
    }
}
