package io.thermae.web.security;

import io.thermae.kernel.ErrorCode;
import io.thermae.tenancy.api.CurrentSession;
import io.thermae.tenancy.api.LiveSession;
import io.thermae.web.gateway.ApiPath;
import io.thermae.web.problem.Problems;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Where the business asks for a second factor, lets people without one set it up, and do nothing before that. */
@Provider
@Priority(Priorities.AUTHORIZATION - 1)
public class SecondFactorFilter implements ContainerRequestFilter {

    @Inject
    CurrentSession session;

    @Inject
    Problems problems;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean missing = session.get().filter(LiveSession::mustSetUpTotp).isPresent();
        if (missing && !isAllowed(ApiPath.of(request))) {
            request.abortWith(problems.of(ErrorCode.TOTP_SETUP_REQUIRED).response());
        }
    }

    private static boolean isAllowed(String path) {
        return path.equals("users/me")
                || path.equals("users/me/totp")
                || path.startsWith("users/me/totp/")
                || path.startsWith("auth/");
    }
}
