package io.thermae.web.versions;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives the answer that shows one versioned thing (a record with a {@code version}) the tag of that version, and answers
 * 304 to a reader who has it already ({@code If-None-Match}).
 */
@Provider
public class EntityTags implements ContainerResponseFilter {

    private static final ConcurrentMap<Class<?>, Optional<MethodHandle>> VERSIONS = new ConcurrentHashMap<>();

    /** The tag of what an answer shows; empty if that has no version. */
    public static Optional<String> of(@Nullable Object entity) {
        if (!(entity instanceof Record)) {
            return Optional.empty();
        }
        return VERSIONS.computeIfAbsent(entity.getClass(), EntityTags::version).map(version -> tag(version, entity));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        of(response.getEntity()).ifPresent(tag -> {
            response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
            boolean asked = request.getMethod().equals(HttpMethod.GET)
                    && request.getHeaderString(HttpHeaders.IF_NONE_MATCH) != null;
            if (asked && request.getRequest().evaluatePreconditions(EntityTag.valueOf(tag)) != null) {
                response.setStatusInfo(Response.Status.NOT_MODIFIED);
                response.setEntity(null);
            }
        });
    }

    private static String tag(MethodHandle version, Object entity) {
        try {
            return "\"" + (long) version.invoke(entity) + "\"";
        } catch (Throwable e) {
            throw new IllegalStateException("A record's accessor fails: " + entity.getClass(), e);
        }
    }

    private static Optional<MethodHandle> version(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getName().equals("version") && component.getType() == long.class)
                .findFirst()
                .map(EntityTags::accessor);
    }

    private static MethodHandle accessor(RecordComponent component) {
        try {
            return MethodHandles.publicLookup().unreflect(component.getAccessor());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Not public: " + component, e);
        }
    }
}
