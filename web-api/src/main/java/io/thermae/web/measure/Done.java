package io.thermae.web.measure;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * A request that has been answered.
 *
 * @param method of HTTP; {@code OTHER} if it is none that we know
 * @param route template of the path
 */
record Done(String method, String route, int status, Effort effort) {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    static Done of(HttpServletRequest request, int status, Effort effort) {
        String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER";
        return new Done(method, Routes.of(request), status, effort);
    }
}
