package io.thermae.booking.statistics;

import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Computes days of the business as a whole, in a transaction of its own, while nobody else computes any of it. Whoever computes a
 * branch meanwhile does not wait: he marks the days that he has computed, and they are computed again.
 */
@Stateless
@PermitAll
@TenantTransaction
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ComputeBusiness {

    private static final int DAYS_AT_ONCE = 62;

    @Inject
    KeptBusiness kept;

    @Inject
    BusinessFigures figures;

    @Inject
    Sql sql;

    /**
     * Does some of what is to be done.
     *
     * @param before only days before this one are computed; null for all that are to be
     * @return the days that were computed; empty if there is nothing to do any more, or another node is at it
     */
    public Optional<List<LocalDate>> step(@Nullable LocalDate before) {
        if (!kept.claim()) {
            return Optional.empty();
        }
        // what is read from here on holds all that is marked, and what is computed of a branch later is marked later
        KeptBusiness.Marks marks = kept.marks(DAYS_AT_ONCE, before);
        List<LocalDate> days = marks.days();
        if (days.isEmpty()) {
            return Optional.of(days);
        }
        return sql.together(() -> {
            figures.write(days.get(days.size() - 1), days.get(0), days);
            kept.done(marks);
            return Optional.of(days);
        });
    }

    /** Leaves the business for later, whose branches are computed nonetheless. */
    public void putOff() {
        kept.putOff();
    }
}
