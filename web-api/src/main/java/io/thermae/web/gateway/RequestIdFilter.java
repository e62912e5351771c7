package io.thermae.web.gateway;

import io.thermae.kernel.CurrentTrace;
import io.thermae.kernel.RoundTrips;
import io.thermae.kernel.Trace;
import io.thermae.web.measure.Effort;
import io.thermae.web.measure.Requests;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives each request its trace and its id. The trace is that of the client's {@code traceparent} (W3C Trace Context), else
 * a new one; the id the client's {@code X-Request-Id} if it is of a harmless form, else the trace's. The id goes back in
 * the answer; both go on with events, messages and mails. The trace's stands in each line of the log as part of the
 * thread's name, which every server writes. When the answer is done, {@link Requests} notes it.
 */
@WebFilter(
        filterName = "requestId",
        urlPatterns = "/*",
        asyncSupported = true,
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD})
public class RequestIdFilter extends HttpFilter {

    /** The header, in requests and answers. */
    public static final String HEADER = "X-Request-Id";

    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = RequestIdFilter.class.getName();
    private static final String TRACE = ATTRIBUTE + ".trace";
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Inject
    transient CurrentTrace current;

    @Inject
    transient Requests requests;

    /** The id of a request that has come through this filter. */
    public static String idOf(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String id ? id : "-";
    }

    /** Whether a request has an id and will be noted. */
    public static boolean knows(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }

    /** Gives a request its id, if it has none yet: what the container refuses does not come through this filter. */
    public static String identify(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        Optional<String> given = Optional.ofNullable(request.getHeader(HEADER))
                .filter(id -> HARMLESS.matcher(id).matches());
        Trace trace = trace(request.getHeader(Trace.HEADER), given.orElse(null));
        String id = given.orElse(trace.traceId());
        request.setAttribute(TRACE, trace);
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader(HEADER, id);
        return id;
    }

    /** The trace of a request that has its id. */
    public static Trace traceOf(HttpServletRequest request) {
        return request.getAttribute(TRACE) instanceof Trace trace ? trace : Trace.begin();
    }

    /** An id of ours that comes back, a UUID, is a trace's id too. */
    static Trace trace(@Nullable String traceparent, @Nullable String requestId) {
        Optional<Trace> given = Trace.parse(traceparent).map(Trace::next);
        boolean isUuid = requestId != null && UUID_FORM.matcher(requestId).matches();
        return given.orElseGet(() -> isUuid ? Trace.of(UUID.fromString(requestId)) : Trace.begin());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String id = identify(request, response);
        Trace trace = traceOf(request);
        current.set(trace);
        CountingResponse counting = new CountingResponse(response);
        Thread thread = Thread.currentThread();
        String name = thread.getName();
        long started = System.nanoTime();
        long roundTrips = RoundTrips.soFar();
        thread.setName(name + " " + trace.traceId());
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        try {
            chain.doFilter(request, counting);
            status = counting.getStatus();
        } finally {
            Effort effort = new Effort(System.nanoTime() - started, RoundTrips.soFar() - roundTrips, counting.bytes());
            requests.answered(request, status, effort, id, trace);
            thread.setName(name);
        }
    }
}
