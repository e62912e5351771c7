package io.thermae.web.json;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads a request's body as a JSON object, within bounds. An absent body is an empty object. */
@ApplicationScoped
public class BodyParser {

    /** Of two fields of one name a reader would see one and a proxy before it perhaps the other. */
    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    @Inject
    @ConfigProperty(name = "thermae.http.max-json-depth")
    int maxDepth;

    /**
     * Reads it.
     *
     * @throws MalformedJson if it is none
     */
    JsonObject parse(MediaType mediaType, InputStream body) throws IOException {
        requireUtf8(mediaType);
        byte[] bytes = body.readAllBytes();
        if (bytes.length == 0) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        try {
            return read(decode(bytes));
        } catch (JsonException | IllegalStateException | CharacterCodingException e) {
            throw new MalformedJson();
        }
    }

    /** JSON between systems is UTF-8 (RFC 8259, 8.1). */
    private static void requireUtf8(MediaType mediaType) {
        String charset = mediaType.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
            throw new RuleBroken(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    private JsonObject read(String text) {
        new JsonBounds(maxDepth).check(text);
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.readValue() instanceof JsonObject object ? object : notAnObject();
        }
    }

    private static JsonObject notAnObject() {
        throw new MalformedJson();
    }

    /** UTF-8, strictly: a byte that is none would become a question mark in somebody's name. */
    private static String decode(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
