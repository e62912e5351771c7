package io.thermae.finance.api;

import io.thermae.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What masters are paid at once.
 *
 * @param from the first day
 * @param to the day after the last
 * @param statements one for each master of whom it counts something
 * @param unassignedTips that were paid with nothing that a master has served, less what was given back: nobody is paid them
 * @param entryId of the ledger; null if nothing was posted
 */
public record PayrollRunView(
        UUID id,
        PayrollStatus status,
        LocalDate from,
        LocalDate to,
        List<Statement> statements,
        Money total,
        Money unassignedTips,
        Instant createdAt,
        UUID createdBy,
        @Nullable UUID approvedBy,
        @Nullable ExpenseMethod method,
        @Nullable LocalDate paidOn,
        @Nullable UUID entryId,
        @Nullable UUID paymentEntryId,
        long version) {

    /**
     * What a master is paid; nothing if its total is below zero: that is carried over to the next payroll.
     *
     * @param revenue what was paid for his services, without tax
     * @param carried what the payroll before was short of; not above zero in all
     */
    public record Statement(UUID masterId, Money revenue, Money commission, Money tips, Money carried, Money total) {}
}
