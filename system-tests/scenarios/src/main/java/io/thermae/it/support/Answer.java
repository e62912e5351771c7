package io.thermae.it.support;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;

/** What the server answered. Values are named by JSON pointers (RFC 6901), as {@code /items/0/price/amount}. */
public final class Answer {

    private static final List<String> LANGUAGES = List.of("en", "ru", "kk");

    private final String question;
    private final HttpResponse<String> response;

    Answer(HttpResponse<String> response) {
        this.question = response.request().method() + " " + response.uri();
        this.response = response;
        Leaks.none(this);
        ObservedErrors.note(this);
    }

    public int status() {
        return response.statusCode();
    }

    /** The body as it came. */
    public String text() {
        return response.body();
    }

    /** A header's first value; empty text when there is none. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** All values of a header. */
    public List<String> headers(String name) {
        return response.headers().allValues(name);
    }

    /** The body as a JSON object. */
    public JsonObject json() {
        return structure().asJsonObject();
    }

    private JsonStructure structure() {
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return reader.read();
        }
    }

    /** The value at a pointer. */
    public JsonValue value(String pointer) {
        return structure().getValue(pointer);
    }

    /** The text at a pointer; a number or a truth value as JSON writes it. */
    public String text(String pointer) {
        JsonValue value = value(pointer);
        return value instanceof JsonString string ? string.getString() : value.toString();
    }

    /** Whether there is a value, not null, at a pointer. */
    public boolean has(String pointer) {
        JsonStructure structure = structure();
        return Json.createPointer(pointer).containsValue(structure)
                && structure.getValue(pointer).getValueType() != JsonValue.ValueType.NULL;
    }

    /** The objects of the list at a pointer. */
    public List<JsonObject> list(String pointer) {
        return value(pointer).asJsonArray().getValuesAs(JsonObject.class);
    }

    /** The objects of a page: its {@code items}. */
    public List<JsonObject> items() {
        return list("/items");
    }

    /** Holds that the server answered with this status. */
    public Answer expect(int status) {
        assertThat(status()).as("%s answered %s", question, text()).isEqualTo(status);
        return this;
    }

    /** Holds that the server refused, with this status and this code, as a problem of RFC 9457. */
    public Answer refused(int status, String error) {
        expect(status);
        assertThat(header("Content-Type")).as(question).startsWith("application/problem+json");
        assertThat(text("/error")).as("%s answered %s", question, text()).isEqualTo(error);
        assertThat(text("/status")).as(question).isEqualTo(Integer.toString(status));
        return this;
    }

    /**
     * Holds that the server refuses so in every language: asks again in each. Only for a refusal that asking does not
     * change.
     */
    public Answer refusedInEachLanguage(int status, String error) {
        List<String> messages = LANGUAGES.stream()
                .map(language -> {
                    Answer answer = Api.again(response.request(), language).refused(status, error);
                    assertThat(answer.header("Content-Language")).isEqualTo(language);
                    return answer.text("/message");
                })
                .toList();
        assertThat(messages)
                .doesNotHaveDuplicates()
                .allSatisfy(message -> assertThat(message).isNotBlank().doesNotContain("{"));
        return refused(status, error);
    }

    /** Holds that the server refuses a field by a rule, perhaps among others. */
    public void refusedField(String field, String rule) {
        refused(400, "validation_failed");
        assertThat(list("/details/fields"))
                .as("%s", this)
                .anyMatch(violation -> violation.getString("field").equals(field)
                        && violation.getString("code").equals(rule));
    }

    /** The fields that a validation named. */
    public List<String> invalidFields() {
        JsonArray fields = value("/details/fields").asJsonArray();
        return fields.getValuesAs(JsonObject.class).stream()
                .map(field -> field.getString("field"))
                .toList();
    }

    @Override
    public String toString() {
        return question + " -> " + status() + " " + text();
    }
}
