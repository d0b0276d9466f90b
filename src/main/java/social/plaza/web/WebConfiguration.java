package social.plaza.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;

/** Hands controllers their actor, and keeps suspended accounts to the pages that concern them. */
@Configuration
class WebConfiguration implements WebMvcConfigurer {

    private final Actors actors;

    WebConfiguration(Actors actors) {
        this.actors = actors;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgument());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new SuspendedStop())
                .excludePathPatterns(
                        "/logout",
                        "/error",
                        "/decisions/*",
                        "/decisions/*/appeal",
                        "/preferences/**",
                        "/help/**",
                        "/assets/**")
                .excludePathPatterns("/livez", "/readyz");
    }

    private final class ActorArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.hasParameterAnnotation(CurrentActor.class)
                    && parameter.getParameterType().equals(Actor.class);
        }

        @Override
        public Actor resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return actors.of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
        }
    }

    private final class SuspendedStop implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (!actors.of(request).suspended()) {
                return true;
            }
            throw new Suspended();
        }
    }

    /** A suspended account asked for something else than what concerns its suspension. */
    static final class Suspended extends social.plaza.shared.RuleViolation {

        private static final long serialVersionUID = 1L;

        Suspended() {
            super("web.suspended");
        }

        @Override
        public int status() {
            return 403;
        }
    }

    /** The one clock; it ticks in microseconds, as PostgreSQL keeps them. */
    @Configuration
    static class Time {

        @Bean
        Clock clock() {
            return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
        }
    }
}
