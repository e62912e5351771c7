package io.thermae.web.measure;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * A request that has been answered.
 *
 * @param method of HTTP; {@code OTHER} if it is none that we know
 * @param route template of the path
 * @param bytes of the answer's body; negative if not known
 */
record Done(String method, String route, int status, long nanos, long bytes) {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    static Done of(HttpServletRequest request, int status, long nanos, long bytes) {
        String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER";
        return new Done(method, Routes.of(request), status, nanos, bytes);
    }
}
