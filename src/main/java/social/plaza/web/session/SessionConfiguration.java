package social.plaza.web.session;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import social.plaza.shared.Site;

/** Fits Spring Session to PostgreSQL and to the address that people use. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /** Browsers take the {@code __Host-} name over HTTPS only: it ties the cookie to this host and the whole of it. */
    @Bean
    DefaultCookieSerializerCustomizer sessionCookie(Site site) {
        var secure = site.secure();
        return cookie -> {
            cookie.setCookieName(secure ? "__Host-SID" : "SID");
            cookie.setUseSecureCookie(secure);
        };
    }

    /** Two first requests at once would otherwise both insert the same attribute, and one of them fail. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer postgreSqlSessions() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** A bean of our own would switch off Spring Boot's repository with all its settings, so that one is wrapped. */
    @Bean
    static BeanPostProcessor calmSessions() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository repository
                        ? new CalmSessionRepository<>(repository)
                        : bean;
            }
        };
    }
}
