package io.thermae.web.mutation;

import io.thermae.kernel.Sha256;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.security.DigestInputStream;
import java.security.MessageDigest;

/** Takes the name that the client has given to a call, and has the body's digest made while it is read. */
@Provider
@Priority(Priorities.USER)
public class IdempotencyKeyFilter implements ContainerRequestFilter {

    @Inject
    NamedCall call;

    @Override
    public void filter(ContainerRequestContext request) {
        String key = request.getHeaderString(NamedCall.HEADER);
        if (key != null) {
            MessageDigest digest = Sha256.begin();
            request.setEntityStream(new DigestInputStream(request.getEntityStream(), digest));
            call.name(key, request.getMethod() + " " + request.getUriInfo().getRequestUri(), digest);
        }
    }
}
