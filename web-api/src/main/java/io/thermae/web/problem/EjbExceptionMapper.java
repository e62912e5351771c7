package io.thermae.web.problem;

import io.thermae.kernel.DomainException;
import io.thermae.kernel.ErrorCode;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Undoes the wrapping of the EJB container. */
@Provider
public class EjbExceptionMapper implements ExceptionMapper<EJBException> {

    @Inject
    Problems problems;

    @Inject
    Failures failures;

    @Context
    SecurityContext security;

    @Override
    public Response toResponse(EJBException wrapped) {
        if (wrapped instanceof EJBAccessException) {
            boolean known = security.getUserPrincipal() != null;
            return problems.of(known ? ErrorCode.FORBIDDEN : ErrorCode.UNAUTHENTICATED)
                    .response();
        }
        Throwable cause = wrapped;
        for (int depth = 0; cause != null && depth < 16; depth++, cause = cause.getCause()) {
            if (cause instanceof DomainException broken) {
                return problems.of(broken).response();
            }
        }
        return failures.toResponse(wrapped);
    }
}
