package io.thermae.finance.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's membership.
 *
 * @param nextKindId what it becomes when the next period begins; null if it stays
 * @param terms of its kind as they were when it began, or became that
 * @param reason why it was cancelled or ended; null if it was not
 * @param branchId where it was sold
 * @param period the latest that was invoiced; null before the first
 * @param nextOn the day on which the next one begins; null if none does
 * @param pause the latest; null if there was none
 * @param paused whether today is one of its days
 * @param suspended whether something is not paid for longer than is borne: then it does not benefit
 * @param lastDay of its last period, if it is cancelled and not paused again, or has ended; else null
 */
public record MembershipView(
        UUID id,
        UUID kindId,
        @Nullable UUID nextKindId,
        MembershipTerms terms,
        MembershipStatus status,
        @Nullable String reason,
        UUID branchId,
        UUID customerId,
        LocalDate startsOn,
        @Nullable MembershipPeriodView period,
        @Nullable LocalDate nextOn,
        @Nullable MembershipPause pause,
        boolean paused,
        boolean suspended,
        @Nullable LocalDate cancelledOn,
        @Nullable LocalDate lastDay,
        Instant createdAt,
        UUID createdBy) {

    /** A reason may tell of people. */
    @Override
    public String toString() {
        return "MembershipView[" + id + ", " + status + "]";
    }
}
