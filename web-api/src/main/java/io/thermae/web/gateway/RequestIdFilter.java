package io.thermae.web.gateway;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * Gives each request an id: the client's {@code X-Request-Id} if it is of a harmless form, else a new one. It goes back in
 * the answer, into each line of the log (as part of the thread's name, which every server writes), and on with events.
 * Also writes one line per request: method, path, status, duration; no query, no body, no address, no token.
 */
@WebFilter(urlPatterns = "/*", dispatcherTypes = DispatcherType.REQUEST)
public class RequestIdFilter extends HttpFilter {

    /** The header, in requests and answers. */
    public static final String HEADER = "X-Request-Id";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger("io.thermae.requests");
    private static final String ATTRIBUTE = RequestIdFilter.class.getName();
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    /** The id of a request that has come through this filter. */
    public static String idOf(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String id ? id : "-";
    }

    /** Gives a request its id, if it has none yet: what the container refuses does not come through this filter. */
    public static String identify(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String given = request.getHeader(HEADER);
        String id = given != null && HARMLESS.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader(HEADER, id);
        return id;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String id = identify(request, response);
        response.setHeader("X-Content-Type-Options", "nosniff");
        Thread thread = Thread.currentThread();
        String name = thread.getName();
        long started = System.nanoTime();
        thread.setName(name + " " + id);
        try {
            chain.doFilter(request, response);
        } finally {
            LOG.log(Level.FINE, () -> "%s %s %d %d ms"
                    .formatted(
                            request.getMethod(),
                            request.getRequestURI(),
                            response.getStatus(),
                            (System.nanoTime() - started) / 1_000_000));
            thread.setName(name);
        }
    }
}
