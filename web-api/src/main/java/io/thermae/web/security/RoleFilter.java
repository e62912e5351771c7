package io.thermae.web.security;

import jakarta.annotation.Priority;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Holds callers to the roles that an operation asks for; one that says nothing of roles is denied.
 *
 * <p>MicroProfile JWT leaves this to servers, and not all do it always: Payara's own filter is there only if the server knows,
 * at the moment at which the API is initialised, what it is deploying. Another deployment in between, as that of its timers,
 * and everybody would be served.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class RoleFilter implements ContainerRequestFilter {

    private static final String APPLICATION = "io.thermae.";

    @Context
    ResourceInfo operation;

    @Override
    public void filter(ContainerRequestContext request) {
        Class<?> resource = operation.getResourceClass();
        if (resource == null || operation.getResourceMethod() == null || isServers(resource)) {
            // an answer of the server's own, as to OPTIONS
            return;
        }
        SecurityContext security = request.getSecurityContext();
        if (!isAllowed(resource, operation.getResourceMethod(), security::isUserInRole)) {
            throw security.getUserPrincipal() == null ? new NotAuthorizedException("Bearer") : new ForbiddenException();
        }
    }

    /** All that the application answers is held to roles, also by a class that has no path of its own. */
    static boolean isServers(Class<?> resource) {
        return !resource.getName().startsWith(APPLICATION);
    }

    /** What the method says counts, and what its class does if that says nothing. */
    static boolean isAllowed(Class<?> resource, Method operation, Predicate<String> hasRole) {
        AnnotatedElement rule = saysOfRoles(operation) ? operation : resource;
        if (rule.isAnnotationPresent(DenyAll.class)) {
            return false;
        }
        RolesAllowed roles = rule.getAnnotation(RolesAllowed.class);
        return roles == null
                ? rule.isAnnotationPresent(PermitAll.class)
                : Arrays.stream(roles.value()).anyMatch(hasRole);
    }

    private static boolean saysOfRoles(AnnotatedElement element) {
        return element.isAnnotationPresent(DenyAll.class)
                || element.isAnnotationPresent(RolesAllowed.class)
                || element.isAnnotationPresent(PermitAll.class);
    }
}
