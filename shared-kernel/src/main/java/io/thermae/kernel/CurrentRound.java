package io.thermae.kernel;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** Which job goes round in this call, and who wants it. The clock of jobs says so before it asks for a round. */
@RequestScoped
public class CurrentRound {

    private @Nullable String job;
    private boolean byHand;

    /** @param byHand whether an administrator asks for it: then nothing is held back */
    public void begin(String name, boolean wantedByHand) {
        job = name;
        byHand = wantedByHand;
    }

    /** The job's name; null outside of rounds. */
    public @Nullable String job() {
        return job;
    }

    public boolean isByHand() {
        return byHand;
    }
}
