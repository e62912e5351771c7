package io.thermae.finance.invoice;

import io.thermae.booking.api.FeeKind;
import io.thermae.finance.api.InvoiceKind;
import io.thermae.tenancy.api.TaxRounding;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The words of a document that is drawn up; its lines give the amounts. */
public record NewDocument(
        InvoiceKind kind,
        String series,
        UUID branchId,
        @Nullable UUID customerId,
        @Nullable String customerName,
        @Nullable UUID bookingId,
        @Nullable UUID creditsId,
        @Nullable FeeKind fee,
        String currency,
        boolean taxInclusive,
        TaxRounding taxRounding,
        int dueDays,
        @Nullable String note,
        List<DraftedLine> lines) {

    long net() {
        return lines.stream().mapToLong(DraftedLine::net).sum();
    }

    long tax() {
        return lines.stream().mapToLong(DraftedLine::tax).sum();
    }

    /** Names may be in it. */
    @Override
    public String toString() {
        return "NewDocument[" + kind + ", " + lines.size() + " lines]";
    }
}
