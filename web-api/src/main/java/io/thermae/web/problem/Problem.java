package io.thermae.web.problem;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Language;
import io.thermae.web.text.Catalogue;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The body of an error (RFC 9457).
 *
 * @param type a URI that names the problem
 * @param title in English, the same for each occurrence
 * @param status of HTTP
 * @param error stable code, for programs
 * @param message for people, in their language
 * @param details for programs; depends on the code
 * @param traceId of the request (W3C Trace Context), as in the log
 */
public record Problem(
        String type,
        String title,
        int status,
        String error,
        String message,
        Map<String, Object> details,
        String traceId) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE_PREFIX = "urn:thermae:problem:";

    public static Problem of(ErrorCode code, Map<String, Object> details, Language language, String traceId) {
        String key = "error." + code.code();
        return new Problem(
                TYPE_PREFIX + code.code(),
                Catalogue.text(Language.EN, key, details),
                code.status(),
                code.code(),
                Catalogue.text(language, key, details),
                details,
                traceId);
    }

    /** Each broken field with its rule and the rule's text. */
    public static Map<String, Object> fields(List<FieldViolation> violations, Language language) {
        List<Map<String, Object>> fields = violations.stream()
                .map(violation -> {
                    Map<String, Object> field = new LinkedHashMap<>();
                    field.put("field", violation.field());
                    field.put("code", violation.code());
                    field.put("message", Catalogue.text(language, "field." + violation.code(), violation.parameters()));
                    return field;
                })
                .toList();
        return Map.of("fields", fields);
    }

    public Response response() {
        Response.ResponseBuilder response =
                Response.status(status).type(MediaType.valueOf(MEDIA_TYPE)).entity(this);
        Object wait = details.get("retryAfterSeconds");
        return wait == null
                ? response.build()
                : response.header(HttpHeaders.RETRY_AFTER, wait).build();
    }
}
