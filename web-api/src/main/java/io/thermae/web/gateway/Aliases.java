package io.thermae.web.gateway;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.LinkedHashMap;
import java.util.Map;

/** Paths of the original systems and other second names, each beside the path that it stands for. This table is all of them. */
@Provider
@PreMatching
public class Aliases implements ContainerRequestFilter {

    /** First segments of a path, and what they are read as; the first that fits counts. */
    private static final Map<String, String> TABLE = new LinkedHashMap<>();

    static {
        TABLE.put("register", "auth/register");
        TABLE.put("login", "auth/login");
        TABLE.put("refresh-token", "auth/refresh-token");
        TABLE.put("logout", "auth/logout");
        TABLE.put("admin/tenant", "admin/tenants");
        TABLE.put("admin/identity-providers", "identity-providers");
        TABLE.put("service", "services");
        TABLE.put("master", "masters");
        TABLE.put("booking", "bookings");
    }

    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        // not decoded: what was encoded stays one segment
        String path = uri.getPath(false).replaceFirst("^/", "");
        String canonical = canonical(path);
        if (!canonical.equals(path)) {
            request.setRequestUri(
                    uri.getBaseUri(),
                    uri.getRequestUriBuilder()
                            .replacePath(uri.getBaseUri().getRawPath() + canonical)
                            .build());
        }
    }

    /** The path that a path stands for: itself, unless it is an alias. */
    public static String canonical(String path) {
        for (Map.Entry<String, String> alias : TABLE.entrySet()) {
            String prefix = alias.getKey();
            if (path.equals(prefix) || path.startsWith(prefix + "/")) {
                return alias.getValue() + path.substring(prefix.length());
            }
        }
        return path;
    }
}
