package io.thermae.it.support;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

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
        return Optional.ofNullable(operation(method, path).getJsonObject("requestBody"))
                .map(request ->
                        request.getJsonObject("content").values().iterator().next())
                .map(content -> resolved(content.asJsonObject().getJsonObject("schema")));
    }

    private JsonObject operation(String method, String path) {
        return document.getJsonObject("paths")
                .getJsonObject(PREFIX + path)
                .getJsonObject(method.toLowerCase(Locale.ROOT));
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

    /** The fields of a schema whose values are dates or instants, as {@code overrides[0].until}. */
    public List<String> dateFields(JsonObject schema) {
        List<String> fields = new ArrayList<>();
        JsonObject resolved = resolved(schema);
        if (resolved.containsKey("properties")) {
            resolved.getJsonObject("properties").forEach((name, property) -> {
                JsonObject value = resolved(property.asJsonObject());
                JsonObject items = value.containsKey("items") ? value.getJsonObject("items") : value;
                if (isDate(value)) {
                    fields.add(name);
                }
                String prefix = name + (items == value ? "" : "[0]") + ".";
                dateFields(items).forEach(inner -> fields.add(prefix + inner));
            });
        }
        return fields;
    }

    /** The fields of a schema whose values are ids, or lists of ids, as {@code items[0].masterId} and {@code branchIds}. */
    public List<String> idFields(JsonObject schema) {
        JsonObject whole = whole(schema);
        List<String> fields = new ArrayList<>();
        if (whole.containsKey("properties")) {
            whole.getJsonObject("properties").forEach((name, property) -> {
                JsonObject value = resolved(property.asJsonObject());
                boolean isList = value.containsKey("items");
                JsonObject items = isList ? resolved(value.getJsonObject("items")) : value;
                if (items.getString("format", "").equals("uuid")) {
                    fields.add(name);
                }
                idFields(items).forEach(inner -> fields.add(name + (isList ? "[0]." : ".") + inner));
            });
        }
        return fields;
    }

    /** The query parameters of an operation. */
    public List<String> parameters(String method, String path) {
        return parameters("query", method, path)
                .map(parameter -> parameter.getString("name"))
                .toList();
    }

    /** The headers that an operation takes. */
    public List<String> headers(String method, String path) {
        return parameters("header", method, path)
                .map(parameter -> parameter.getString("name"))
                .toList();
    }

    /** The statuses that an operation answers with. */
    public Set<String> statuses(String method, String path) {
        return operation(method, path).getJsonObject("responses").keySet();
    }

    /** Those of the query that are dates or instants. */
    public List<String> dateParameters(String method, String path) {
        return parameters("query", method, path)
                .filter(parameter -> isDate(parameter.getJsonObject("schema")))
                .map(parameter -> parameter.getString("name"))
                .toList();
    }

    private Stream<JsonObject> parameters(String in, String method, String path) {
        JsonArray parameters = operation(method, path).getJsonArray("parameters");
        return parameters == null
                ? Stream.empty()
                : parameters.getValuesAs(JsonObject.class).stream()
                        .filter(parameter -> parameter.getString("in").equals(in));
    }

    private static boolean isDate(JsonObject schema) {
        return schema.containsKey("anyOf")
                ? schema.getJsonArray("anyOf").getValuesAs(JsonObject.class).stream()
                        .anyMatch(ApiDescription::isDate)
                : schema.getString("format", "").startsWith("date");
    }

    /** A sample with a value at a field, as {@link #dateFields} names it. */
    public JsonObject sampleWith(JsonObject schema, Map<String, JsonValue> known, String field, JsonValue value) {
        String name = field.replaceFirst("[\\[.].*", "");
        JsonObjectBuilder sample = Json.createObjectBuilder(sample(schema, known));
        if (name.equals(field)) {
            return sample.add(name, value).build();
        }
        JsonObject property = whole(whole(schema).getJsonObject("properties").getJsonObject(name));
        boolean isList = field.startsWith(name + "[0]");
        JsonObject inner = isList ? resolved(property.getJsonObject("items")) : property;
        JsonObject changed = sampleWith(inner, known, field.substring(field.indexOf('.') + 1), value);
        return sample.add(name, isList ? list(changed) : changed).build();
    }

    /** As {@link #resolved}, of a reference of which something is said, too. */
    private JsonObject whole(JsonObject schema) {
        JsonObject resolved = resolved(schema);
        return resolved.containsKey("allOf")
                ? resolved(resolved.getJsonArray("allOf").getJsonObject(0))
                : resolved;
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
        if (schema.containsKey("allOf")) {
            // a reference of which something is said
            return value(resolved(schema.getJsonArray("allOf").getJsonObject(0)), known);
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
