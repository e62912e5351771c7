package io.thermae.web.security;

import io.thermae.kernel.ErrorCode;
import io.thermae.tenancy.api.Claims;
import io.thermae.web.problem.Problems;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Lets somebody whose password was given by another person change it, and do nothing before that. */
@Provider
@Priority(Priorities.AUTHORIZATION - 1)
public class PasswordChangeFilter implements ContainerRequestFilter {

    private static final Set<String> ALLOWED =
            Set.of("auth/password/change", "auth/logout", "auth/login", "auth/login/totp", "auth/refresh-token");

    @Inject
    JsonWebToken token;

    @Inject
    Problems problems;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean mustChange = request.getSecurityContext().getUserPrincipal() != null
                && "true".equals(String.valueOf((Object) token.getClaim(Claims.MUST_CHANGE_PASSWORD)));
        if (mustChange && !ALLOWED.contains(request.getUriInfo().getPath())) {
            request.abortWith(problems.of(ErrorCode.PASSWORD_CHANGE_REQUIRED).response());
        }
    }
}
