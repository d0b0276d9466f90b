package social.plaza.account;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/** How passwords are kept. Each hash names its method, so that a better one can follow without a new password. */
@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {

    /** OWASP's figure for this method; unlike bcrypt it reads all of a long password. */
    private static final int ITERATIONS = 210_000;

    private static final int SALT_BYTES = 16;

    @Bean
    PasswordEncoder passwordEncoder() {
        var pbkdf2 =
                new Pbkdf2PasswordEncoder("", SALT_BYTES, ITERATIONS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512);
        return new DelegatingPasswordEncoder("pbkdf2", Map.of("pbkdf2", pbkdf2));
    }
}
