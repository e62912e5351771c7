package io.thermae.web.booking;

import jakarta.annotation.Priority;
import jakarta.json.Json;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Writes free times by hand. A month of a large business is a thousand slots with tens of ids each: by the general mapping
 * from objects to JSON that took longer than to find them.
 */
@Provider
@Priority(Priorities.ENTITY_CODER - 1000)
@Produces(MediaType.APPLICATION_JSON)
public class AvailabilityWriter implements MessageBodyWriter<AvailabilityJson> {

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == AvailabilityJson.class;
    }

    @Override
    public void writeTo(
            AvailabilityJson availability,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        SlotBytes bytes = new SlotBytes(out);
        bytes.raw("{\"timeZone\":" + Json.createValue(availability.timeZone()) + ",\"slots\":[");
        bytes.slots(availability.slots());
        bytes.raw("]}");
        bytes.flush();
    }
}
