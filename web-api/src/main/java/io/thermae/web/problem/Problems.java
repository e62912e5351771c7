package io.thermae.web.problem;

import io.thermae.booking.api.SlotAlreadyTaken;
import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.CurrentTrace;
import io.thermae.kernel.DomainException;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.InvalidInput;
import io.thermae.web.json.SlotJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Makes problems in the language of the running request. */
@ApplicationScoped
public class Problems {

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentTrace trace;

    public Problem of(ErrorCode code) {
        return of(code, Map.of());
    }

    public Problem of(ErrorCode code, Map<String, Object> details) {
        Caller who = caller.get();
        return Problem.of(code, details, who.language(), trace.get().traceId());
    }

    public Problem of(DomainException broken) {
        if (broken instanceof InvalidInput invalid) {
            return of(
                    invalid.code(),
                    Problem.fields(invalid.violations(), caller.get().language()));
        }
        if (broken instanceof SlotAlreadyTaken taken) {
            return of(
                    taken.code(),
                    Map.of(
                            "alternatives",
                            taken.alternatives().stream().map(SlotJson::of).toList()));
        }
        return of(broken.code(), broken.details());
    }
}
