package io.thermae.it.support;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the application says of its own API: the OpenAPI document. */
public final class ApiDescription {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final String PREFIX = "/api/v1";

    private final JsonObject document;

    private ApiDescription(JsonObject document) {
        this.document = document;
    }

    /** As the running application gives it out. */
    public static ApiDescription of(Platform platform) {
        return new ApiDescription(platform.anybody()
                .outsideApi()
                .withHeader("Accept", "application/json")
                .get("/openapi")
                .expect(200)
                .json());
    }

    /** All operations, as {@code PUT /services/{id}}. */
    public Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        document.getJsonObject("paths").forEach((path, item) -> item.asJsonObject().keySet().stream()
                .filter(METHODS::contains)
                .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.substring(PREFIX.length()))
                .forEach(operations::add));
        return operations;
    }

    /** The schema of an operation's request body; empty if it takes none. */
    public Optional<JsonObject> requestSchema(String method, String path) {
        JsonObject operation = document.getJsonObject("paths")
                .getJsonObject(PREFIX + path)
                .getJsonObject(method.toLowerCase(Locale.ROOT));
        return Optional.ofNullable(operation.getJsonObject("requestBody"))
                .map(request ->
                        request.getJsonObject("content").values().iterator().next())
                .map(content -> resolved(content.asJsonObject().getJsonObject("schema")));
    }

    /**
     * A body that fits a schema: what is required, from the examples.
     *
     * @param known values by the names of fields, for those that refer to something
     */
    public JsonObject sample(JsonObject schema, Map<String, JsonValue> known) {
        JsonObjectBuilder sample = Json.createObjectBuilder();
        JsonObject properties = schema.getJsonObject("properties");
        JsonArray required = schema.getJsonArray("required");
        if (required != null) {
            required.getValuesAs(jakarta.json.JsonString::getString)
                    .forEach(name -> sample.add(
                            name,
                            known.containsKey(name)
                                    ? known.get(name)
                                    : value(resolved(properties.getJsonObject(name)), known)));
        }
        return sample.build();
    }

    /** The schema itself, if it is a reference to one. */
    public JsonObject resolved(JsonObject schema) {
        String reference = schema.getString("$ref", "");
        return reference.isEmpty()
                ? schema
                : resolved(document.getJsonObject("components")
                        .getJsonObject("schemas")
                        .getJsonObject(reference.substring(reference.lastIndexOf('/') + 1)));
    }

    private JsonValue value(JsonObject schema, Map<String, JsonValue> known) {
        if (schema.containsKey("example")) {
            return schema.get("example");
        }
        if (schema.containsKey("enum")) {
            return schema.getJsonArray("enum").get(0);
        }
        return switch (schema.getString("type", "object")) {
            case "array" -> list(value(resolved(schema.getJsonObject("items")), known));
            case "integer", "number" -> Json.createValue(schema.getInt("minimum", 1));
            case "boolean" -> JsonValue.TRUE;
            case "string" -> text(schema);
            default -> schema.containsKey("properties") ? sample(schema, known) : body();
        };
    }

    private static JsonValue text(JsonObject schema) {
        return Json.createValue(
                switch (schema.getString("format", "")) {
                    case "date-time" -> "2024-03-05T09:00:00+05:00";
                    case "date" -> "2024-03-05";
                    case "uuid" -> "00000000-0000-7000-8000-000000000000";
                    default -> "text";
                });
    }
}
