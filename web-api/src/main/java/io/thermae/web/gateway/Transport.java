package io.thermae.web.gateway;

import jakarta.servlet.http.HttpServletRequest;

/**
 * How a request has come. A proxy in front says so in {@code X-Forwarded-Proto}; whoever forges the header deceives nobody
 * but himself, since it decides on a redirect and on a header that browsers ignore without TLS.
 */
final class Transport {

    private Transport() {}

    static boolean isSecure(HttpServletRequest request) {
        return request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }
}
