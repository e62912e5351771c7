package io.thermae.web.operations;

import io.thermae.web.mutation.AnswerNotKept;
import io.thermae.web.mutation.Versioned;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Describes the headers that operations take which change something, and what they are answered with. */
final class MutationHeaders {

    private final Set<String> notKept = operations(AnswerNotKept.class);
    private final Set<String> versioned = operations(Versioned.class);

    void describe(PathItem.HttpMethod method, String path, Operation operation) {
        if (!notKept.contains(method + " " + path)) {
            operation.addParameter(header(
                    "Idempotency-Key",
                    "A name for this call, 1 to 255 visible ASCII characters. Sent again with the same body, the call has"
                            + " no second effect and gets the first answer, with Idempotent-Replayed: true."));
            ApiDocument.describe(operation, "409", "idempotency_in_progress");
            ApiDocument.describe(operation, "422", "idempotency_key_reused");
        }
        if (versioned.contains(method + " " + path)) {
            operation.addParameter(header(
                    "If-Match",
                    "The ETag of what is edited, as it was read: if it has changed since, nothing is done."));
            ApiDocument.describe(operation, "412", "stale_version");
        }
    }

    private static Set<String> operations(Class<? extends Annotation> marked) {
        return OwnClasses.all().stream()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> method.isAnnotationPresent(marked))
                .map(MutationHeaders::operation)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** As {@code POST /api/v1/auth/login}. */
    private static String operation(Method method) {
        Path own = method.getAnnotation(Path.class);
        String verb = Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst()
                .orElseThrow();
        return verb + " /api/v1/"
                + method.getDeclaringClass().getAnnotation(Path.class).value() + (own == null ? "" : "/" + own.value());
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
