package io.thermae.finance.ledger;

import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** The day to which what comes of itself belongs: money that has come cannot be refused since books are closed. */
@ApplicationScoped
public class OpenDay {

    @Inject
    Sql sql;

    /** The day, or the first one after it for which the books are open. */
    public LocalDate from(LocalDate day) {
        return sql.first(
                        """
                        select greatest(?, max(through) + 1) from finance.period_closing where reopened_at is null
                        """,
                        row -> row.getObject(1, LocalDate.class),
                        day)
                .orElse(day);
    }
}
