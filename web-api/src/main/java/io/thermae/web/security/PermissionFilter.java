package io.thermae.web.security;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.CurrentSession;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.problem.Problems;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Holds managers and masters to their permissions. An operation that says nothing of them is denied: nobody forgets it. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class PermissionFilter implements ContainerRequestFilter {

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentSession session;

    @Inject
    Problems problems;

    @Context
    ResourceInfo operation;

    @Override
    public void filter(ContainerRequestContext request) {
        Role role = caller.get().role();
        if (role != Role.MANAGER && role != Role.MASTER) {
            return;
        }
        if (operation.getResourceMethod() != null && !isAllowed(role)) {
            request.abortWith(problems.of(ErrorCode.FORBIDDEN).response());
        }
    }

    private boolean isAllowed(@Nullable Role role) {
        if (find(PermitAll.class) != null || find(NeedsNoPermission.class) != null) {
            return true;
        }
        NeedsPermission needed = find(NeedsPermission.class);
        return needed != null && (hasOneOf(needed.value()) || (role == Role.MASTER && hasOneOf(needed.own())));
    }

    private boolean hasOneOf(Permission[] permissions) {
        return Arrays.stream(permissions).anyMatch(session::may);
    }

    private <A extends Annotation> @Nullable A find(Class<A> type) {
        A onMethod = operation.getResourceMethod().getAnnotation(type);
        return onMethod == null ? operation.getResourceClass().getAnnotation(type) : onMethod;
    }
}
