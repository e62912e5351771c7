package io.thermae.web.measure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notes which operation a request has met, as the template of its path: a path itself may hold names and secrets. */
@Provider
public class Routes implements ContainerRequestFilter {

    private static final String ATTRIBUTE = Routes.class.getName();
    private static final String BASE = "/api/v1/";
    private static final List<String> BESIDE_THE_API = List.of("/health", "/metrics", "/openapi", "/api/docs");

    @Context
    ResourceInfo resource;

    @Context
    HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request) {
        servletRequest.setAttribute(ATTRIBUTE, template(resource.getResourceClass(), resource.getResourceMethod()));
    }

    static String template(@Nullable AnnotatedElement type, @Nullable AnnotatedElement method) {
        return (BASE + path(type) + "/" + path(method)).replaceAll("/{2,}", "/").replaceFirst("(.)/$", "$1");
    }

    private static String path(@Nullable AnnotatedElement element) {
        Path path = element == null ? null : element.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    /** The template of a request's path; {@code none} if it has met nothing. */
    static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String template) {
            return template;
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return BESIDE_THE_API.stream()
                .filter(known -> path.equals(known) || path.startsWith(known + "/"))
                .findFirst()
                .orElse("none");
    }
}
