package io.thermae.web.operations;

import io.thermae.web.problem.Problem;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Completes the description of the API with what holds for every operation: the errors, and their form. Runs when the
 * application is built; servers give the finished description out as it is ({@code META-INF/openapi.json}).
 */
public class ApiDocument implements OASFilter {

    private static final String PROBLEM = "Problem";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        RequiredFields.describe(document);
        document.getComponents().addSchema(PROBLEM, problemSchema());
        if (document.getPaths() != null) {
            MutationHeaders headers = new MutationHeaders();
            document.getPaths().getPathItems().forEach((path, item) -> describeErrors(path, item, headers));
        }
    }

    private static void describeErrors(String path, PathItem item, MutationHeaders headers) {
        item.getOperations().forEach((method, operation) -> {
            QueryFormats.describe(path, operation);
            boolean signedIn =
                    operation.getSecurity() != null && !operation.getSecurity().isEmpty();
            if (operation.getRequestBody() != null || operation.getParameters() != null) {
                describe(
                        operation,
                        "400",
                        "validation_failed, malformed_json, unknown_field: details.fields names each");
            }
            if (signedIn) {
                describe(operation, "401", "unauthenticated");
                describe(operation, "403", "forbidden, password_change_required");
            }
            if (path.contains("{")) {
                describe(operation, "404", "not_found: also for what belongs to another business");
            }
            if (operation.getRequestBody() != null) {
                describe(operation, "413", "payload_too_large");
                describe(operation, "415", "unsupported_media_type");
            }
            describe(operation, "406", "not_acceptable");
            describe(operation, "429", "rate_limited: Retry-After says in how many seconds to come again");
            describe(operation, "500", "internal_error");
            if (method != PathItem.HttpMethod.GET) {
                headers.describe(method, path, operation);
            }
            operation.getResponses().getAPIResponses().forEach((status, response) -> {
                if (status.compareTo("400") >= 0 && response.getContent() == null) {
                    response.setContent(problemContent());
                }
            });
        });
    }

    static void describe(Operation operation, String status, String description) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        if (!operation.getResponses().hasAPIResponse(status)) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().description(description));
        }
    }

    private static Content problemContent() {
        Schema reference = OASFactory.createSchema().ref(PROBLEM);
        return OASFactory.createContent()
                .addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(reference));
    }

    private static Schema problemSchema() {
        return OASFactory.createSchema()
                .type(Schema.SchemaType.OBJECT)
                .description("An error (RFC 9457)")
                .addProperty("type", text("A URI that names the problem", "urn:thermae:problem:slot_taken"))
                .addProperty("title", text("In English", "This time has just been taken. Here are other times."))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .type(Schema.SchemaType.INTEGER)
                                .example(409))
                .addProperty("error", text("Stable code", "slot_taken"))
                .addProperty("message", text("In the caller's language", "Бұл уақыт жаңа ғана бос емес болды."))
                .addProperty("details", OASFactory.createSchema().type(Schema.SchemaType.OBJECT))
                .addProperty(
                        "traceId",
                        text("Of the request, in the form of W3C Trace Context", "0af7651916cd43dd8448eb211c80319c"));
    }

    private static Schema text(String description, String example) {
        return OASFactory.createSchema()
                .type(Schema.SchemaType.STRING)
                .description(description)
                .example(example);
    }
}
