package io.thermae.web.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How a request has come. A proxy in front says so in {@code X-Forwarded-Proto}; whoever forges the header deceives nobody
 * but himself, since it decides on a redirect and on a header that browsers ignore without TLS. Of several values the last
 * one counts, as elsewhere: it is the nearest proxy's.
 */
public final class Transport {

    private Transport() {}

    /** Whether it came by TLS. */
    public static boolean isSecure(HttpServletRequest request) {
        return request.isSecure() || isHttps(Collections.list(request.getHeaders("X-Forwarded-Proto")));
    }

    static boolean isHttps(List<String> forwardedProto) {
        List<String> values = new ArrayList<>();
        forwardedProto.forEach(header -> values.addAll(List.of(header.split(",", -1))));
        return !values.isEmpty() && values.get(values.size() - 1).strip().equalsIgnoreCase("https");
    }
}
