package io.thermae.web.measure;

import io.thermae.kernel.Role;
import io.thermae.web.network.ClientAddress;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /metrics}: for super administrators, for whoever knows {@code thermae.metrics.password} (HTTP Basic, any
 * user), and for a collector on this machine that comes through no proxy.
 */
@WebServlet(name = "thermae-metrics", urlPatterns = "/metrics")
public class MetricsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String BASIC = "Basic ";

    @Inject
    transient Figures figures;

    @Inject
    transient ClientAddress clientAddress;

    @Inject
    @ConfigProperty(name = "thermae.metrics.password")
    transient Optional<String> password;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!mayRead(request)) {
            response.sendError(
                    request.getUserPrincipal() == null
                            ? HttpServletResponse.SC_UNAUTHORIZED
                            : HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        byte[] text = figures.text().getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/plain; version=0.0.4; charset=utf-8");
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }

    private boolean mayRead(HttpServletRequest request) {
        return request.isUserInRole(Role.Names.SUPER_ADMIN)
                || knowsPassword(request.getHeader("Authorization"))
                || request.getUserPrincipal() == null && clientAddress.isOfThisMachine(request);
    }

    private boolean knowsPassword(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(BASIC) || password.isEmpty()) {
            return false;
        }
        try {
            byte[] decoded = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).strip());
            String given = new String(decoded, StandardCharsets.UTF_8).replaceFirst("^[^:]*:", "");
            return MessageDigest.isEqual(
                    given.getBytes(StandardCharsets.UTF_8), password.get().getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
