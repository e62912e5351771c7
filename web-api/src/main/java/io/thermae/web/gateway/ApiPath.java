package io.thermae.web.gateway;

import jakarta.ws.rs.container.ContainerRequestContext;

/**
 * The path of a call as everything compares it that decides by paths: below the API's base, decoded, no alias, and without
 * slashes around it. Forms that servers read as this path and that could not be compared have been refused before
 * ({@link PlainPaths}).
 */
public final class ApiPath {

    private ApiPath() {}

    public static String of(ContainerRequestContext request) {
        return of(request.getUriInfo().getPath());
    }

    static String of(String decoded) {
        return Aliases.canonical(decoded.replaceFirst("^/", "").replaceFirst("/$", ""));
    }
}
