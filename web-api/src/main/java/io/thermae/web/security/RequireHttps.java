package io.thermae.web.security;

import io.thermae.web.network.ClientAddress;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Sends those who came without TLS to the address that they asked for, with it, where {@code thermae.http.require-https} asks for that.
 * Never the health checks: who asks them stands behind the proxy.
 */
@WebFilter(
        filterName = "requireHttps",
        urlPatterns = "/*",
        asyncSupported = true,
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD})
public class RequireHttps extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final int PERMANENT_REDIRECT = 308;
    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(:\\d{1,5})?");

    @Inject
    @ConfigProperty(name = "thermae.http.require-https")
    transient boolean required;

    @Inject
    transient ClientAddress clientAddress;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!required || clientAddress.isSecure(request) || isHealth(request)) {
            chain.doFilter(request, response);
            return;
        }
        String location = location(clientAddress.host(request), request.getRequestURI(), request.getQueryString());
        if (location == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        response.setStatus(PERMANENT_REDIRECT);
        response.setHeader("Location", location);
    }

    private static boolean isHealth(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals("/health") || path.startsWith("/health/");
    }

    /** The same with TLS on its usual port; null if the host is none. */
    static @Nullable String location(@Nullable String host, String path, @Nullable String query) {
        Matcher matcher = HOST.matcher(host == null ? "" : host);
        return matcher.matches() ? "https://" + matcher.group(1) + path + (query == null ? "" : "?" + query) : null;
    }
}
