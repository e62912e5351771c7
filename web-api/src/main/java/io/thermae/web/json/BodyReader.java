package io.thermae.web.json;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads request bodies into records. An absent body is an empty object: what is missing in it is named. */
@Provider
@Priority(Priorities.ENTITY_CODER - 1000)
@Consumes(MediaType.APPLICATION_JSON)
public class BodyReader implements MessageBodyReader<Record> {

    /** No request of the API needs more. */
    private static final int MAX_BYTES = 1024 * 1024;

    @Inject
    Validator validator;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return new RecordBinder(validator).bind(parse(body), type);
    }

    /** The body as an object of any fields. */
    static JsonObject parse(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new RuleBroken(ErrorCode.PAYLOAD_TOO_LARGE, Map.of("maxBytes", MAX_BYTES));
        }
        return parse(bytes);
    }

    private static JsonObject parse(byte[] bytes) {
        if (bytes.length == 0) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = Json.createReader(new StringReader(decode(bytes)))) {
            return reader.readValue() instanceof JsonObject object ? object : notAnObject();
        } catch (JsonException | IllegalStateException | CharacterCodingException | StackOverflowError e) {
            throw new MalformedJson();
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
