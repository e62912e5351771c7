package io.thermae.web.problem;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Language;
import io.thermae.kernel.Trace;
import io.thermae.web.gateway.Cors;
import io.thermae.web.gateway.CorsHeaders;
import io.thermae.web.gateway.RequestIdFilter;
import io.thermae.web.gateway.SecurityHeaders;
import io.thermae.web.gateway.SessionCalls;
import io.thermae.web.measure.Requests;
import io.thermae.web.network.ClientAddress;
import io.thermae.web.text.Languages;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalLong;

/** The container's error page: what was refused before or beside JAX-RS is a problem like any other. */
@WebServlet(urlPatterns = "/error")
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Map<Integer, ErrorCode> CODES = Map.of(
            400, ErrorCode.VALIDATION_FAILED,
            401, ErrorCode.UNAUTHENTICATED,
            403, ErrorCode.FORBIDDEN,
            404, ErrorCode.NOT_FOUND,
            405, ErrorCode.METHOD_NOT_ALLOWED,
            406, ErrorCode.NOT_ACCEPTABLE,
            413, ErrorCode.PAYLOAD_TOO_LARGE,
            414, ErrorCode.URI_TOO_LONG,
            415, ErrorCode.UNSUPPORTED_MEDIA_TYPE,
            503, ErrorCode.SERVICE_UNAVAILABLE);

    private static final Jsonb JSONB = JsonbBuilder.create();

    @Inject
    transient Cors cors;

    @Inject
    transient Requests requests;

    @Inject
    transient ClientAddress clientAddress;

    @Inject
    transient RefusedTokens refusedTokens;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (status instanceof Integer refused && refused == HttpServletResponse.SC_UNAUTHORIZED) {
            String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
            // the container has judged a token that nobody has asked for: once more, without it
            if (!RequestIdFilter.knows(request) && SessionCalls.include(request, path)) {
                response.setStatus(HttpServletResponse.SC_OK);
                request.getRequestDispatcher(
                                path.substring(request.getContextPath().length()))
                        .forward(new WithoutToken(request), response);
                return;
            }
        }
        ErrorCode code = status instanceof Integer known
                ? CODES.getOrDefault(known, ErrorCode.INTERNAL_ERROR)
                : ErrorCode.NOT_FOUND;
        OptionalLong wait = code == ErrorCode.UNAUTHENTICATED ? refusedTokens.count(request) : OptionalLong.empty();
        Map<String, Object> details = Map.of();
        if (wait.isPresent()) {
            code = ErrorCode.RATE_LIMITED;
            details = Map.of("seconds", wait.getAsLong());
            response.setHeader("Retry-After", String.valueOf(wait.getAsLong()));
        }
        Language language =
                Languages.accepted(request.getHeader("Accept-Language")).orElse(Language.EN);
        boolean alreadyNoted = RequestIdFilter.knows(request);
        String requestId = RequestIdFilter.identify(request, response);
        Trace trace = RequestIdFilter.traceOf(request);
        Problem problem = Problem.of(code, details, language, trace.traceId());
        SecurityHeaders.apply(request, response, clientAddress.isSecure(request));
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Content-Language", language.tag());
        if (code == ErrorCode.UNAUTHENTICATED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        response.setHeader("Vary", "Accept-Language, Origin");
        cors.allowed(request.getHeader("Origin"), clientAddress.host(request), null, null)
                .ifPresent(origin -> {
                    response.setHeader("Access-Control-Allow-Origin", origin);
                    response.setHeader("Access-Control-Expose-Headers", CorsHeaders.EXPOSED);
                });
        byte[] body = JSONB.toJson(problem).getBytes(StandardCharsets.UTF_8);
        response.getOutputStream().write(body);
        if (!alreadyNoted) {
            requests.refused(request, problem.status(), body.length, requestId, trace);
        }
    }
}
