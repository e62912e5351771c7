package io.thermae.web.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends clients that name no version to the current one, method and body kept (308, RFC 9110, 15.4.9). */
@WebFilter(filterName = "versionRedirect", urlPatterns = "/api/*", asyncSupported = true)
public class VersionRedirect extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final int PERMANENT_REDIRECT = 308;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String rest = path.substring("/api".length());
        if (rest.matches("/(v\\d+|docs)(/.*)?") || rest.isEmpty() || rest.equals("/")) {
            chain.doFilter(request, response);
            return;
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.setStatus(PERMANENT_REDIRECT);
        response.setHeader("Location", request.getContextPath() + "/api/v1" + rest + query);
    }
}
