package io.thermae.web.gateway;

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

/**
 * Tells browsers how little an answer may do. On every answer, also on the container's own refusals; what may be kept is
 * said by those who know, everything else is nobody's to keep.
 */
@WebFilter(
        filterName = "securityHeaders",
        urlPatterns = "/*",
        asyncSupported = true,
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD, DispatcherType.ERROR})
public class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Data is no page: it loads nothing, and nobody frames it. */
    private static final String NOTHING =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /** Swagger UI: its own files and the API beside it; it writes styles into its elements and has its icons as data. */
    private static final String OWN_PAGES = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /** A page that is a button: it posts to where it came from, and is nothing else. */
    private static final String OWN_FORM = NOTHING.replace("form-action 'none'", "form-action 'self'");

    private static final String TWO_YEARS = "max-age=63072000";

    @Inject
    transient ClientAddress clientAddress;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        apply(request, response, clientAddress.isSecure(request));
        chain.doFilter(request, response);
    }

    private static boolean isForm(HttpServletRequest request) {
        String uri = request.getRequestURI();
        return uri.endsWith("/public/unsubscribe")
                || uri.contains("/public/booking/") && (uri.endsWith("/attendance") || uri.endsWith("/absence"));
    }

    /**
     * Sets them; the container's error page does so by itself where its dispatch passes filters by.
     *
     * @param secure whether the client came over TLS
     */
    public static void apply(HttpServletRequest request, HttpServletResponse response, boolean secure) {
        boolean page = request.getRequestURI().startsWith(request.getContextPath() + "/api/docs");
        response.setHeader("Content-Security-Policy", page ? OWN_PAGES : isForm(request) ? OWN_FORM : NOTHING);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", page ? "no-cache" : "no-store");
        if (secure) {
            response.setHeader("Strict-Transport-Security", TWO_YEARS);
        }
    }
}
