package io.thermae.web.mutation;

import io.thermae.tenancy.api.IdempotentCalls.Answer;
import io.thermae.web.json.JsonMapping;
import io.thermae.web.versions.EntityTags;
import jakarta.json.bind.Jsonb;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what a resource's method returns into an answer that can be kept, and back. */
final class KeptAnswers {

    private static final String REPLAYED = "Idempotent-Replayed";
    private static final Jsonb JSONB = new JsonMapping().getContext(Object.class);

    private KeptAnswers() {}

    /** The answer that a method's result leads to. */
    static Answer of(@Nullable Object result) {
        if (result instanceof Response response) {
            Map<String, String> headers = new HashMap<>();
            response.getStringHeaders().forEach((name, values) -> headers.put(name, String.join(",", values)));
            return answer(response.getStatus(), headers, response.getEntity());
        }
        int status = result == null ? Response.Status.NO_CONTENT.getStatusCode() : Response.Status.OK.getStatusCode();
        return answer(status, new HashMap<>(), result);
    }

    /** The same answer once more. */
    static Response again(Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status());
        answer.headers().forEach(response::header);
        response.header(REPLAYED, "true");
        String body = answer.body();
        if (body != null) {
            // bytes: a text would be written as a JSON string
            response.type(MediaType.APPLICATION_JSON_TYPE).entity(body.getBytes(StandardCharsets.UTF_8));
        }
        return response.build();
    }

    private static Answer answer(int status, Map<String, String> headers, @Nullable Object entity) {
        EntityTags.of(entity).ifPresent(tag -> headers.put(HttpHeaders.ETAG, tag));
        return new Answer(status, headers, entity == null ? null : JSONB.toJson(entity));
    }
}
