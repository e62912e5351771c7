package io.thermae.web.gateway;

import io.thermae.finance.api.ExpenseReceipts;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Refuses bodies that are too large: at once where their length is announced, else when that much has been read
 * ({@link BoundedBody}).
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION + 20)
public class BodyLimit implements ContainerRequestFilter {

    @Inject
    @ConfigProperty(name = "thermae.http.max-body-bytes")
    long maxBytes;

    /** What is a file, and may be larger. Nobody reads it before he is let in. */
    private static final Pattern FILES = Pattern.compile("expenses/[^/]+/receipt");

    @Override
    public void filter(ContainerRequestContext request) {
        long most = mostBytes(request.getMethod(), ApiPath.of(request), maxBytes);
        if (length(request.getHeaderString(HttpHeaders.CONTENT_LENGTH)) > most) {
            throw new RuleBroken(ErrorCode.PAYLOAD_TOO_LARGE, Map.of("maxBytes", most));
        }
        request.setEntityStream(new BoundedBody(request.getEntityStream(), most));
    }

    /** How many bytes the body of a request may have. */
    static long mostBytes(String method, String path, long usual) {
        boolean isFile = method.equals(HttpMethod.PUT) && FILES.matcher(path).matches();
        return isFile ? Math.max(usual, ExpenseReceipts.MOST_BYTES) : usual;
    }

    /** The announced length; 0 if there is none: then the bytes are counted. */
    private static long length(@Nullable String header) {
        try {
            return header == null ? 0 : Long.parseLong(header.strip());
        } catch (NumberFormatException e) {
            // the server has read the same header, and does not go beyond what it has made of it
            return 0;
        }
    }
}
