package io.thermae.web.problem;

import io.thermae.kernel.DomainException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Broken rules: the code says all. */
@Provider
public class DomainExceptionMapper implements ExceptionMapper<DomainException> {

    @Inject
    Problems problems;

    @Override
    public Response toResponse(DomainException broken) {
        return problems.of(broken).response();
    }
}
