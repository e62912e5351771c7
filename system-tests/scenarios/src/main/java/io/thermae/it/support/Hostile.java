package io.thermae.it.support;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Makes requests of the kind that nobody well-meaning sends. Seeded: the same seed sends the same. */
public final class Hostile {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "null",
            "' or 1=1 --",
            "'; drop table tenancy.tenant; --",
            "../../../../etc/passwd",
            "..%2f..%2fWEB-INF%2fweb.xml",
            "${jndi:ldap://127.0.0.1:1/a}",
            "{{7*7}}",
            "%s%n%x",
            "<script>alert(1)</script>",
            "\u0000",
            "a\u0000b",
            "\r\nSet-Cookie: a=b",
            "\u202Eevil",
            "\uD83D\uDE80",
            "\uD800",
            "İıſK",
            "-1",
            "0",
            "2147483648",
            "9223372036854775808",
            "1e400",
            "NaN",
            "2024-02-30",
            "9999-12-31",
            "0000-01-01",
            "-999999999-01-01",
            "+999999999-12-31",
            "2024-03-05T25:61:61Z",
            "+999999999-12-31T23:59:59.999999999-18:00",
            "-999999999-01-01T00:00:00+18:00",
            "00000000-0000-0000-0000-000000000000",
            "00000000-0000-0000-0000-00000000000g",
            "true",
            "[]",
            "{}",
            "Etc/GMT+99",
            "XXX");

    private static final List<String> NO_JSON = List.of(
            "{",
            "}",
            "[",
            "\"",
            "{\"a\":}",
            "{\"a\":1,}",
            "{'a':1}",
            "[1,2",
            "null",
            "true",
            "12",
            "\"text\"",
            "<a/>",
            "{\"a\":1}{\"b\":2}",
            "\uFEFF{}",
            "{\"a\":\"\\u00\"}",
            "{\"a\":01}",
            "{\"a\":1e999999999}",
            "[".repeat(20_000),
            "{\"a\":".repeat(5_000));

    private static final int LONG = 20_000;

    private final Random random;

    public Hostile(long seed) {
        this.random = new Random(seed);
    }

    public <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    public boolean inOneOf(int cases) {
        return random.nextInt(cases) == 0;
    }

    public String text() {
        return switch (random.nextInt(8)) {
            case 0 -> randomText(1 + random.nextInt(40));
            case 1 -> "x".repeat(random.nextInt(LONG));
            default -> oneOf(TEXTS);
        };
    }

    /** A body that is not a JSON object. */
    public String noObject() {
        return oneOf(NO_JSON);
    }

    /** A body that would fit but for one thing: a field of the wrong type, or one that nobody knows. */
    public JsonObject spoiled(JsonObject sample) {
        List<String> fields = new ArrayList<>(sample.keySet());
        JsonObjectBuilder spoiled = Json.createObjectBuilder(sample);
        if (fields.isEmpty() || inOneOf(4)) {
            return spoiled.add("zz" + random.nextInt(1000), value(0)).build();
        }
        String field = oneOf(fields);
        return spoiled.add(field, otherThan(Objects.requireNonNull(sample.get(field))))
                .build();
    }

    private JsonValue otherThan(JsonValue value) {
        JsonValue other = value(0);
        while (other.getValueType() == value.getValueType()
                || other.getValueType() == JsonValue.ValueType.STRING
                || other.getValueType() == JsonValue.ValueType.NUMBER && isTrueOrFalse(value)) {
            other = value(0);
        }
        return other;
    }

    private static boolean isTrueOrFalse(JsonValue value) {
        return value.getValueType() == JsonValue.ValueType.TRUE || value.getValueType() == JsonValue.ValueType.FALSE;
    }

    private JsonValue value(int depth) {
        return switch (random.nextInt(depth > 3 ? 4 : 6)) {
            case 0 -> JsonValue.NULL;
            case 1 -> Json.createValue(text().replaceAll("[\uD800-\uDFFF]", ""));
            case 2 -> Json.createValue(random.nextLong());
            case 3 -> Json.createValue(random.nextDouble() * 1e18);
            case 4 -> array(depth);
            default -> Json.createObjectBuilder().add("a", value(depth + 1)).build();
        };
    }

    private JsonArray array(int depth) {
        var array = Json.createArrayBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            array.add(value(depth + 1));
        }
        return array.build();
    }

    private String randomText(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) (1 + random.nextInt(0xD7FE)));
        }
        return text.toString();
    }
}
