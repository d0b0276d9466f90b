package social.plaza.eligibility;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the policy, which knows nothing of Spring, the terms of this installation. */
@Configuration(proxyBeanMethods = false)
class EligibilityConfiguration {

    @Bean
    EligibilityPolicy eligibilityPolicy(FoundingTerms terms) {
        return new EligibilityPolicy(terms);
    }
}
