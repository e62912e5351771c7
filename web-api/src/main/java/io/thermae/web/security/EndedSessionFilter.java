package io.thermae.web.security;

import io.thermae.kernel.ErrorCode;
import io.thermae.web.problem.Problems;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Refuses tokens whose session has ended; behind the limits, so that who keeps sending one is counted. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION + 8)
public class EndedSessionFilter implements ContainerRequestFilter {

    /** Property of such a request. */
    static final String ENDED = EndedSessionFilter.class.getName();

    @Inject
    Problems problems;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getProperty(ENDED) != null) {
            request.abortWith(problems.of(ErrorCode.SESSION_ENDED).response());
        }
    }
}
