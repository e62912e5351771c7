package io.thermae.web.problem;

import io.thermae.kernel.DomainException;
import io.thermae.kernel.ErrorCode;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/** What JAX-RS itself refuses: unknown paths, wrong methods and media types, callers without the role. */
@Provider
public class WebExceptionMapper implements ExceptionMapper<WebApplicationException> {

    private static final Map<Integer, ErrorCode> CODES = Map.of(
            400, ErrorCode.VALIDATION_FAILED,
            404, ErrorCode.NOT_FOUND,
            405, ErrorCode.METHOD_NOT_ALLOWED,
            406, ErrorCode.NOT_ACCEPTABLE,
            413, ErrorCode.PAYLOAD_TOO_LARGE,
            414, ErrorCode.URI_TOO_LONG,
            415, ErrorCode.UNSUPPORTED_MEDIA_TYPE,
            503, ErrorCode.SERVICE_UNAVAILABLE);

    @Inject
    Problems problems;

    @Inject
    Failures failures;

    @Context
    SecurityContext security;

    @Override
    public Response toResponse(WebApplicationException refused) {
        if (refused.getCause() instanceof DomainException broken) {
            return problems.of(broken).response();
        }
        int status = refused.getResponse().getStatus();
        if (status < 400) {
            return refused.getResponse();
        }
        if (status == 401 || status == 403) {
            return denied();
        }
        ErrorCode code = CODES.get(status);
        if (code == null) {
            return failures.toResponse(refused);
        }
        Response.ResponseBuilder response =
                Response.fromResponse(problems.of(code).response());
        String allow = refused.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? response.build()
                : response.header(HttpHeaders.ALLOW, allow).build();
    }

    private Response denied() {
        if (security.getUserPrincipal() != null) {
            return problems.of(ErrorCode.FORBIDDEN).response();
        }
        return Response.fromResponse(problems.of(ErrorCode.UNAUTHENTICATED).response())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }
}
