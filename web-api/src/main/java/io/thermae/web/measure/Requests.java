package io.thermae.web.measure;

import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Notes each request once it has been answered. */
@ApplicationScoped
public class Requests {

    @Inject
    RequestLog log;

    @Inject
    Figures figures;

    @Inject
    CurrentCaller caller;

    /** Notes one. */
    public void answered(HttpServletRequest request, int status, Effort effort, String requestId, Trace trace) {
        note(Done.of(request, status, effort), caller.get(), requestId, trace);
    }

    /** Notes one that the container has refused, before it was known who called. */
    public void refused(HttpServletRequest request, int status, long bytes, String requestId, Trace trace) {
        note(Done.of(request, status, new Effort(0, 0, bytes)), Caller.anonymous(requestId), requestId, trace);
    }

    private void note(Done done, Caller who, String requestId, Trace trace) {
        figures.count(done);
        log.write(done, who, requestId, trace);
    }
}
