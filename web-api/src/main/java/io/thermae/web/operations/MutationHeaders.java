package io.thermae.web.operations;

import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Describes the headers that every operation takes which changes something, and what they are answered with. */
final class MutationHeaders {

    /** The operations whose answers are not kept: {@link io.thermae.web.mutation.AnswerNotKept}. */
    private static final Set<String> NOT_KEPT = Set.of("/auth/login", "/auth/refresh-token", "/auth/logout");

    private MutationHeaders() {}

    static void describe(String path, Operation operation) {
        if (NOT_KEPT.stream().noneMatch(path::endsWith)) {
            operation.addParameter(header(
                    "Idempotency-Key",
                    "A name for this call, 1 to 255 visible ASCII characters. Sent again with the same body, the call has"
                            + " no second effect and gets the first answer, with Idempotent-Replayed: true."));
            ApiDocument.describe(operation, "409", "idempotency_in_progress");
            ApiDocument.describe(operation, "422", "idempotency_key_reused");
        }
        if (path.contains("{")) {
            operation.addParameter(header(
                    "If-Match",
                    "The ETag of what is edited, as it was read: if it has changed since, nothing is done."));
            ApiDocument.describe(operation, "412", "stale_version");
        }
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(false)
                .description(description)
                .schema(OASFactory.createSchema().type(Schema.SchemaType.STRING));
    }
}
