package social.plaza.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** The port of health and figures, {@code management.server.port}: closed to the public by its address, not by passwords. */
final class OperatorsPort {

    private OperatorsPort() {}

    static boolean receives(HttpServletRequest request) {
        return WebServerApplicationContext.hasServerNamespace(
                WebApplicationContextUtils.getWebApplicationContext(request.getServletContext()), "management");
    }
}
