package social.plaza.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import social.plaza.shared.Site;

/** Who gets past the door; what may be done inside is the facades' business. */
@Configuration
class SecurityConfiguration {

    @Bean
    SecurityFilterChain doors(HttpSecurity http, Actors actors) throws Exception {
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .anyRequest()
                                .access(perDoor(actors)))
                .formLogin(login ->
                        login.loginPage("/login").defaultSuccessUrl("/").failureUrl("/login?error"))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/"))
                .httpBasic(basic -> basic.disable())
                .requestCache(cache -> cache.requestCache(navigationsOnly()))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(signInOrNothing()).accessDeniedHandler(forgedOrNothing()))
                .headers(headers -> headers.defaultsDisabled()
                        .cacheControl(Customizer.withDefaults())
                        .httpStrictTransportSecurity(Customizer.withDefaults()))
                .build();
    }

    /** Figures and health: who reaches the port may read them. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain operators(HttpSecurity http) throws Exception {
        return http.securityMatcher(OperatorsPort::receives)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .csrf(forms -> forms.disable())
                .logout(logout -> logout.disable())
                .build();
    }

    /** Sign-ins are counted; each filter of each request is not. */
    @Bean
    SecurityObservationSettings observed() {
        return SecurityObservationSettings.withDefaults()
                .shouldObserveRequests(false)
                .shouldObserveAuthorizations(false)
                .build();
    }

    /** An address is looked up once; a page for anybody asks for no session. */
    private static AuthorizationManager<RequestAuthorizationContext> perDoor(Actors actors) {
        AuthorizationManager<RequestAuthorizationContext> signedIn = AuthenticatedAuthorizationManager.authenticated();
        return (authentication, context) -> switch (Routes.door(context.getRequest())) {
            case ANYBODY -> new AuthorizationDecision(true);
            case ACCOUNT -> signedIn.authorize(authentication, context);
            case STAFF ->
                new AuthorizationDecision(actors.of(context.getRequest()).staff());
            case NOWHERE -> new AuthorizationDecision(false);
        };
    }

    /**
     * Answers people only by its own name, so that no link is ever made from a name somebody sent; whatever collects
     * figures may call it by the name it has in its network.
     */
    @Bean
    HttpFirewall firewall(Site site) {
        List<String> names = List.of(site.baseUrl().getHost(), "localhost", "127.0.0.1", "[::1]");
        HttpFirewall forOperators = new StrictHttpFirewall();
        StrictHttpFirewall firewall = new StrictHttpFirewall() {
            @Override
            public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
                return OperatorsPort.receives(request)
                        ? forOperators.getFirewalledRequest(request)
                        : super.getFirewalledRequest(request);
            }
        };
        firewall.setAllowedHostnames(names::contains);
        return firewall;
    }

    /** What a person opened before signing in is opened afterwards; what a page loaded by itself is not. */
    private static HttpSessionRequestCache navigationsOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod())
                && Routes.door(request) == Routes.Door.ACCOUNT
                && isNavigation(request));
        return cache;
    }

    private static boolean isNavigation(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        return (mode == null || mode.equals("navigate")) && request.getHeader("HX-Request") == null;
    }

    /** A guest is sent to sign in, where signing in can help. */
    private static AuthenticationEntryPoint signInOrNothing() {
        LoginUrlAuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint("/login");
        return (request, response, refusal) -> {
            if (Routes.door(request) == Routes.Door.NOWHERE) {
                response.sendError(HttpStatus.NOT_FOUND.value());
            } else {
                signIn.commence(request, response, refusal);
            }
        };
    }

    /** A forged or stale form is refused; an address that is not for this account looks like one that is not there. */
    private static AccessDeniedHandler forgedOrNothing() {
        return (request, response, refusal) -> response.sendError(
                refusal instanceof CsrfException ? HttpStatus.FORBIDDEN.value() : HttpStatus.NOT_FOUND.value());
    }
}
