package io.thermae.engagement.smsgateway;

import io.thermae.engagement.sms.Receipt;
import io.thermae.engagement.sms.Receipt.Outcome;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what gateways tell: JSON, of one message or a list of several, or a form, whose fields are read as those of an object. */
final class GatewayReceiptReader {

    /** What ids of gateways are made of. */
    private static final Pattern ID = Pattern.compile("[\\x20-\\x7E]{1,200}");

    private static final int LONGEST_WORD = 40;
    private static final String FORM = "application/x-www-form-urlencoded";

    private GatewayReceiptReader() {}

    /** Those that can be read; what names no message, or says nothing of it, is passed over. */
    static List<Receipt> read(ReceiptSettings settings, @Nullable String contentType, String body) {
        return elements(contentType, body)
                .flatMap(element -> receipt(settings, element).stream())
                .toList();
    }

    private static Stream<JsonStructure> elements(@Nullable String contentType, String body) {
        boolean form =
                contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(FORM);
        try {
            JsonStructure root = form ? form(body) : json(body);
            return root instanceof JsonArray list
                    ? list.stream().filter(JsonStructure.class::isInstance).map(JsonStructure.class::cast)
                    : Stream.of(root);
        } catch (JsonException | IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    private static JsonStructure json(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.read();
        }
    }

    private static JsonStructure form(String body) {
        JsonObjectBuilder fields = Json.createObjectBuilder();
        for (String field : body.split("&", -1)) {
            String[] parts = field.split("=", 2);
            if (parts.length == 2) {
                fields.add(decoded(parts[0]), decoded(parts[1]));
            }
        }
        return fields.build();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Optional<Receipt> receipt(ReceiptSettings settings, JsonStructure element) {
        Optional<String> id =
                value(element, settings.id()).filter(its -> ID.matcher(its).matches());
        Optional<String> status = value(element, settings.status()).filter(its -> its.length() <= LONGEST_WORD);
        return id.isEmpty() || status.isEmpty()
                ? Optional.empty()
                : Optional.of(new Receipt(id.get(), outcome(settings, status.get()), shown(status.get()), List.of()));
    }

    private static Optional<String> value(JsonStructure element, String pointer) {
        try {
            JsonValue value = Json.createPointer(pointer).getValue(element);
            return switch (value.getValueType()) {
                case STRING -> Optional.of(((JsonString) value).getString()).filter(text -> !text.isBlank());
                case NUMBER -> Optional.of(value.toString());
                default -> Optional.empty();
            };
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    private static Outcome outcome(ReceiptSettings settings, String status) {
        String word = status.strip().toLowerCase(Locale.ROOT);
        if (settings.delivered().contains(word)) {
            return Outcome.DELIVERED;
        }
        return settings.failed().contains(word) ? Outcome.FAILED : Outcome.OPEN;
    }

    /** Its word as it is shown in the message's history. */
    private static String shown(String status) {
        return status.replaceAll("[^\\p{L}\\p{N} _.-]", "?");
    }
}
