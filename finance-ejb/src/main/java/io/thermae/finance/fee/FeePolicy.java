package io.thermae.finance.fee;

import io.thermae.booking.api.Fee;
import io.thermae.booking.api.UnkeptVisit;
import io.thermae.finance.api.FeeStatus;
import io.thermae.tenancy.api.FeeInvoices;

/** What becomes of the money of a visit that does not take place. Amounts in minor units, none negative. */
final class FeePolicy {

    private FeePolicy() {}

    /**
     * What becomes of it.
     *
     * @param invoiced the total of the invoice; 0 for none
     * @param kept what of the deposit does not go back: it pays the invoice, or stays held where there is none
     */
    record Plan(long invoiced, long kept) {}

    /**
     * What becomes of it.
     *
     * @param wanted which fees are invoiced; {@link FeeInvoices#NONE} also where the visit itself was invoiced
     * @param owed the fee with its tax; 0 if nothing is owed
     * @param held what was paid ahead and is held
     */
    static Plan plan(UnkeptVisit visit, FeeInvoices wanted, long owed, long held) {
        long covered = Math.min(owed, held);
        if (owed == 0) {
            return new Plan(0, isUndecided(visit) ? held : 0);
        }
        return switch (wanted) {
            case NONE -> new Plan(0, visit.cancelled() ? covered : held);
            case COVERED -> new Plan(covered, covered);
            case ALL -> new Plan(owed, covered);
        };
    }

    /** What has become of a fee once its visit is settled. */
    static FeeStatus status(Fee fee, boolean invoiced) {
        if (fee.waiver() != null) {
            return FeeStatus.WAIVED;
        }
        return invoiced ? FeeStatus.CHARGED : FeeStatus.UNDECIDED;
    }

    /** Nobody came, and the terms do not say what that costs: what becomes of what was paid is for people to say. */
    private static boolean isUndecided(UnkeptVisit visit) {
        return !visit.cancelled() && visit.fee() == null;
    }
}
