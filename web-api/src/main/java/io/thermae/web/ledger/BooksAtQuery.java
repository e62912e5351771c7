package io.thermae.web.ledger;

import io.thermae.finance.api.BooksAt;
import io.thermae.web.json.Dates;
import io.thermae.web.json.Query;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The query parameters that say of when balances are told: of the end of a day, as of an instant, or both. */
public class BooksAtQuery {

    /** What the description of an operation says of the instant. */
    static final String AS_OF =
            "With `asOf`, an instant with its offset: as the books knew it then, of all that was recorded until then, this"
                    + " instant included, whatever its day; with `at` besides, of the days until that one. Not in the future.";

    @QueryParam("at")
    @Nullable
    String at;

    @QueryParam("asOf")
    @Nullable
    String asOf;

    /**
     * Reads them.
     *
     * @param clock in the zone in which today is meant, when nothing is said
     * @throws io.thermae.kernel.InvalidInput if one of them is not what it should be; whether the instant is still to come is looked
     *     at later
     */
    BooksAt read(Clock clock) {
        Query query = new Query();
        LocalDate day = query.date("at", at);
        OffsetDateTime instant = query.read("asOf", asOf, Dates::momentWithOffset, "invalid_format");
        query.check();
        if (instant == null) {
            return BooksAt.endOf(day == null ? LocalDate.now(clock) : day);
        }
        return new BooksAt(day, instant.toInstant());
    }
}
