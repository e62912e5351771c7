package io.thermae.web.ledger;

import io.thermae.web.json.Query;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The query parameter of the day at whose end something is told. */
public class AtDay {

    @QueryParam("at")
    @Nullable
    String at;

    /**
     * Reads it.
     *
     * @param clock in the zone in which today is meant, when nothing is said
     * @throws io.thermae.kernel.InvalidInput if it is no date
     */
    LocalDate read(Clock clock) {
        Query query = new Query();
        LocalDate day = query.date("at", at);
        query.check();
        return day == null ? LocalDate.now(clock) : day;
    }
}
