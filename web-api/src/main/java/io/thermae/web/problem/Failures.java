package io.thermae.web.problem;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.SqlFailed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What nobody foresaw: told without internals, and logged with them under the request's id. */
@ApplicationScoped
public class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class.getName());

    /** Two who do the same at once: what the check before the insert could not see, the key did. */
    private static final Map<String, ErrorCode> UNIQUE_KEYS =
            Map.of("app_user_tenant_id_email_key", ErrorCode.EMAIL_TAKEN);

    /**
     * What the database refuses when a transaction ends, since only then it sees what others have done meanwhile; the container
     * leaves nothing of that but the words.
     */
    private static final Map<String, ErrorCode> REFUSED_AT_THE_END =
            Map.of("Less than nothing would be owed to customers", ErrorCode.LIABILITY_BELOW_ZERO);

    /** SQLSTATE classes after which the same request may succeed (PostgreSQL documentation, appendix A). */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57");

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String READ_ONLY = "25006";

    @Inject
    Problems problems;

    @Inject
    CurrentCaller caller;

    public Response toResponse(Throwable failure) {
        String state = SqlFailed.sqlState(failure).orElse("");
        if (state.equals(READ_ONLY) && caller.isConfinedToReading()) {
            return problems.of(ErrorCode.BUSINESS_SUSPENDED).response();
        }
        if (state.equals(UNIQUE_VIOLATION)) {
            ErrorCode taken = named(failure, UNIQUE_KEYS);
            if (taken != null) {
                return problems.of(taken).response();
            }
        }
        ErrorCode refused = refusedAtTheEnd(failure);
        if (refused != null) {
            return problems.of(refused).response();
        }
        Problem problem = problems.of(
                state.length() == 5 && PASSING_CLASSES.contains(state.substring(0, 2))
                        ? ErrorCode.SERVICE_UNAVAILABLE
                        : ErrorCode.INTERNAL_ERROR);
        LOG.log(Level.SEVERE, failure, () -> "Request " + problem.traceId() + " failed");
        Response response = problem.response();
        return problem.status() == ErrorCode.SERVICE_UNAVAILABLE.status()
                ? Response.fromResponse(response)
                        .header(HttpHeaders.RETRY_AFTER, 1)
                        .build()
                : response;
    }

    /** By which rule a transaction could not end; null if by none. */
    static @Nullable ErrorCode refusedAtTheEnd(Throwable failure) {
        return named(failure, REFUSED_AT_THE_END);
    }

    /** The code whose words stand in a message of a failure, however deep. */
    private static @Nullable ErrorCode named(Throwable failure, Map<String, ErrorCode> words) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 32; depth++, cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            for (Map.Entry<String, ErrorCode> word : words.entrySet()) {
                if (message.contains(word.getKey())) {
                    return word.getValue();
                }
            }
        }
        return null;
    }
}
