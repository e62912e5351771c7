package io.thermae.web.json;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads request bodies into records. What is missing in an absent one is named. */
@Provider
@Priority(Priorities.ENTITY_CODER - 1000)
@Consumes(MediaType.APPLICATION_JSON)
public class BodyReader implements MessageBodyReader<Record> {

    @Inject
    Validator validator;

    @Inject
    BodyParser parser;

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
        return new RecordBinder(validator).bind(parser.parse(mediaType, body), type);
    }
}
