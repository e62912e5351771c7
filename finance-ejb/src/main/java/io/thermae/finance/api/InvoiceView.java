package io.thermae.finance.api;

import io.thermae.booking.api.FeeKind;
import io.thermae.kernel.Money;
import io.thermae.tenancy.api.TaxRounding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or a credit note.
 *
 * @param number with its series; null as long as it is a draft
 * @param customerId null if it is nobody's card
 * @param customerName as it stands on the document
 * @param creditsId the invoice that a credit note takes back
 * @param fee of which fee it is; null for what took place or was sold
 * @param taxInclusive whether prices contain their tax
 * @param paid what payments pay of it now
 * @param credited what was taken back
 * @param open what is still owed; nothing of a draft or a credit note
 * @param writtenOff what was given up; null for nothing
 * @param dueDays how many days after it was issued it is due
 * @param issuedOn null as long as it is a draft
 * @param dueOn null as long as it is a draft
 */
public record InvoiceView(
        UUID id,
        InvoiceKind kind,
        InvoiceStatus status,
        String series,
        @Nullable String number,
        UUID branchId,
        @Nullable UUID customerId,
        @Nullable String customerName,
        @Nullable UUID bookingId,
        @Nullable UUID creditsId,
        @Nullable FeeKind fee,
        boolean taxInclusive,
        TaxRounding taxRounding,
        List<InvoiceLineView> lines,
        Money net,
        Money tax,
        Money gross,
        Money paid,
        Money credited,
        Money open,
        @Nullable WrittenOff writtenOff,
        int dueDays,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        @Nullable String note,
        Instant createdAt,
        long version) {

    /**
     * What was given up of an invoice that nobody pays.
     *
     * @param reason in the words of who did it last
     * @param on the day of that
     */
    public record WrittenOff(Money amount, String reason, LocalDate on) {

        /** People may be in it. */
        @Override
        public String toString() {
            return "WrittenOff[" + amount + "]";
        }
    }

    /** How much was given up; nothing of most. */
    public Money givenUp() {
        return writtenOff == null ? new Money(0, gross.currency()) : writtenOff.amount();
    }

    /** Names may be in it. */
    @Override
    public String toString() {
        return "InvoiceView[" + id + ", " + status + "]";
    }
}
