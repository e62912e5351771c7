package io.thermae.kernel;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The trace of the running request, message or job. */
@RequestScoped
public class CurrentTrace {

    private @Nullable Trace trace;

    /** The running step; where nobody has said which, one that begins a trace. */
    public Trace get() {
        Trace known = trace;
        if (known == null) {
            known = Trace.begin();
            trace = known;
        }
        return known;
    }

    public void set(Trace trace) {
        this.trace = trace;
    }
}
