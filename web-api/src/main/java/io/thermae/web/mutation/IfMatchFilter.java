package io.thermae.web.mutation;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.RuleBroken;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Hands on which versions the caller is willing to edit. A weak tag matches nothing (RFC 9110, 13.1.1), and so does every tag
 * where there are no versions.
 */
@Provider
@Priority(Priorities.USER)
public class IfMatchFilter implements ContainerRequestFilter {

    private static final Pattern LIST = Pattern.compile("\\s*(W/)?\"[^\"]*\"(\\s*,\\s*(W/)?\"[^\"]*\")*\\s*");
    private static final Pattern STRONG_VERSION = Pattern.compile("(?<!W/)\"(\\d{1,18})\"");

    @Inject
    ExpectedVersion expected;

    @Context
    ResourceInfo operation;

    @Override
    public void filter(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.IF_MATCH);
        if (header == null || header.strip().equals("*")) {
            return;
        }
        if (!LIST.matcher(header).matches()) {
            throw new InvalidInput(HttpHeaders.IF_MATCH, "invalid_format");
        }
        Method method = operation.getResourceMethod();
        if (method != null && method.isAnnotationPresent(AnswerNotKept.class)) {
            throw new RuleBroken(ErrorCode.STALE_VERSION);
        }
        expected.expect(versions(header));
    }

    static Set<Long> versions(String header) {
        return STRONG_VERSION
                .matcher(header)
                .results()
                .map(match -> Long.valueOf(match.group(1)))
                .collect(Collectors.toSet());
    }
}
