package io.thermae.web.json;

import io.thermae.kernel.FieldViolation;
import jakarta.annotation.Priority;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Refuses query parameters that the operation does not know, as the reader of bodies does with fields: who mistypes a
 * filter is not to be told about everything that there is.
 */
@Provider
@Priority(Priorities.USER + 200)
public class UnknownParameters implements ContainerRequestFilter {

    private static final ConcurrentMap<Method, Set<String>> KNOWN = new ConcurrentHashMap<>();

    @Context
    ResourceInfo operation;

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = operation.getResourceMethod();
        Set<String> sent = request.getUriInfo().getQueryParameters().keySet();
        if (method == null || sent.isEmpty()) {
            return;
        }
        Set<String> known = KNOWN.computeIfAbsent(method, UnknownParameters::namesIn);
        List<FieldViolation> unknown = sent.stream()
                .filter(name -> !known.contains(name))
                .map(name -> new FieldViolation(name, "unknown_field"))
                .toList();
        if (!unknown.isEmpty()) {
            throw new UnknownFields(unknown);
        }
    }

    static Set<String> namesIn(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? Arrays.stream(parameter.getType().getDeclaredFields())
                        : Stream.<AnnotatedElement>of(parameter))
                .filter(element -> element.isAnnotationPresent(QueryParam.class))
                .map(element -> element.getAnnotation(QueryParam.class).value())
                .collect(Collectors.toUnmodifiableSet());
    }
}
