package io.thermae.web.gateway;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.RuleBroken;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses addresses that nobody needs: too long, with too many parameters, or with control characters. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION + 20)
public class UriLimits implements ContainerRequestFilter {

    private static final int MAX_PARAMETERS = 100;
    private static final int MAX_VALUE = 1_000;
    private static final int MAX_NAME = 100;

    @Inject
    @ConfigProperty(name = "thermae.http.max-uri-bytes")
    int maxBytes;

    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        // percent-encoded, so a character is a byte
        if (uri.getRequestUri().toASCIIString().length() > maxBytes) {
            throw new RuleBroken(ErrorCode.URI_TOO_LONG, Map.of("maxBytes", maxBytes));
        }
        if (hasControlCharacters(uri.getPath())) {
            throw new NotFound("path");
        }
        int parameters = 0;
        for (Map.Entry<String, List<String>> parameter :
                uri.getQueryParameters().entrySet()) {
            parameters += parameter.getValue().size();
            checkParameter(parameter.getKey(), parameter.getValue());
        }
        if (parameters > MAX_PARAMETERS) {
            throw refused("", "too_many", Map.of("max", MAX_PARAMETERS));
        }
    }

    private static void checkParameter(String name, List<String> values) {
        if (name.length() > MAX_NAME || hasControlCharacters(name)) {
            throw refused("", "unknown_field", Map.of());
        }
        for (String value : values) {
            if (value.length() > MAX_VALUE) {
                throw refused(name, "too_long", Map.of("max", MAX_VALUE));
            }
            if (hasControlCharacters(value)) {
                throw refused(name, "invalid_characters", Map.of());
            }
        }
    }

    private static boolean hasControlCharacters(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    private static InvalidInput refused(String name, String code, Map<String, Object> parameters) {
        return new InvalidInput(List.of(new FieldViolation(name, code, parameters)));
    }
}
