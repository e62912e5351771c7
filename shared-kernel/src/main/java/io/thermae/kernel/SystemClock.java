package io.thermae.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * The clock that all rules read. {@value #START} shifts it, for rehearsals and tests: the application then believes that
 * it was started at that instant, and time goes on from there. Tokens are signed by the true time whatever this says,
 * since the server that verifies them knows no other.
 */
@ApplicationScoped
public class SystemClock {

    /** Configuration key: an ISO 8601 instant at which the application's time begins. */
    public static final String START = "thermae.clock.start";

    @Produces
    @ApplicationScoped
    Clock clock(Config config) {
        Optional<Instant> start = config.getOptionalValue(START, String.class).map(Instant::parse);
        Clock system = new MicrosecondClock(Clock.system(ZoneOffset.UTC));
        return start.map(instant -> Clock.offset(system, Duration.between(system.instant(), instant)))
                .orElse(system);
    }
}
