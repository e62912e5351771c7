package io.thermae.finance.invoice;

import io.thermae.finance.api.InvoiceStatus;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import java.util.Map;

/** What has become of an invoice that was issued. Amounts in minor units, none negative. */
public final class SettlementPolicy {

    private SettlementPolicy() {}

    /** What is still owed. */
    public static long open(long gross, long paid, long credited, long writtenOff) {
        return gross - paid - credited - writtenOff;
    }

    /** What is still given up of what was: credit notes take back what is open first, then that, then what was paid. */
    public static long writtenOff(long before, long gross, long paid, long credited) {
        return Math.min(before, gross - paid - credited);
    }

    /** The state that follows from the amounts. Nothing is owed of what is free. */
    public static InvoiceStatus status(long gross, long paid, long credited, long writtenOff) {
        if (credited > 0 && credited == gross) {
            return InvoiceStatus.CREDITED;
        }
        if (open(gross, paid, credited, writtenOff) == 0) {
            return writtenOff > 0 ? InvoiceStatus.WRITTEN_OFF : InvoiceStatus.PAID;
        }
        return paid > 0 ? InvoiceStatus.PARTLY_PAID : InvoiceStatus.ISSUED;
    }

    /** @throws RuleBroken {@code ILLEGAL_TRANSITION} if it is a document already */
    static void requireDraft(InvoiceStatus status) {
        if (status != InvoiceStatus.DRAFT) {
            throw illegal(status);
        }
    }

    /** What a step is refused with that a state does not allow. */
    public static RuleBroken illegal(InvoiceStatus status) {
        return new RuleBroken(ErrorCode.ILLEGAL_TRANSITION, Map.of("from", status.name()));
    }
}
