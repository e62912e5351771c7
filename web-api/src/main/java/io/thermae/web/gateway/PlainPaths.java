package io.thermae.web.gateway;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Knows no paths with matrix parameters, empty segments or dots: servers read them as another path, and what decides by
 * paths (limits, hosts, sessions) would be stepped around. A slash at the end does no harm.
 */
@WebFilter(
        filterName = "plainPaths",
        urlPatterns = "/*",
        asyncSupported = true,
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD})
public class PlainPaths extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Pattern DOTS = Pattern.compile("(\\.|%2e){1,2}", Pattern.CASE_INSENSITIVE);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isPlain(request.getRequestURI())) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** @param path as it was sent, not decoded */
    static boolean isPlain(String path) {
        if (path.indexOf(';') >= 0 || path.contains("//")) {
            return false;
        }
        for (String segment : path.split("/")) {
            if (DOTS.matcher(segment).matches()) {
                return false;
            }
        }
        return true;
    }
}
