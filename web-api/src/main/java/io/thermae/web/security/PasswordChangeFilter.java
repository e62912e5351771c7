package io.thermae.web.security;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.tenancy.api.Claims;
import io.thermae.web.gateway.ApiPath;
import io.thermae.web.problem.Problems;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Lets somebody whose password was given by another person change it, and do nothing before that. */
@Provider
@Priority(Priorities.AUTHORIZATION - 1)
public class PasswordChangeFilter implements ContainerRequestFilter {

    private static final String ALLOWED = "auth/password/change";

    @Inject
    CurrentCaller caller;

    @Inject
    JsonWebToken token;

    @Inject
    Problems problems;

    @Override
    public void filter(ContainerRequestContext request) {
        // where one signs in or out one is nobody yet, or nobody any more
        boolean mustChange = caller.get().userId() != null
                && "true".equals(String.valueOf((Object) token.getClaim(Claims.MUST_CHANGE_PASSWORD)));
        if (mustChange && !ApiPath.of(request).equals(ALLOWED)) {
            request.abortWith(problems.of(ErrorCode.PASSWORD_CHANGE_REQUIRED).response());
        }
    }
}
