package io.thermae.web.problem;

import io.thermae.kernel.DomainException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Everything that has no mapper of its own. */
@Provider
public class ThrowableMapper implements ExceptionMapper<Throwable> {

    @Inject
    Problems problems;

    @Inject
    Failures failures;

    @Override
    public Response toResponse(Throwable failure) {
        // readers and converters may wrap what they throw
        return failure.getCause() instanceof DomainException broken
                ? problems.of(broken).response()
                : failures.toResponse(failure);
    }
}
