package io.thermae.finance.api;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A period of a membership that was invoiced.
 *
 * @param endsOn its last day; days of a pause are added to it
 * @param pausedDays how many of its days are those of pauses
 * @param trustedUntil the last day on which it benefits though it is not paid for
 * @param packageId the visits that it includes; null for none
 * @param paid whether nothing of its invoice is open
 */
public record MembershipPeriodView(
        LocalDate startsOn,
        LocalDate endsOn,
        int pausedDays,
        LocalDate trustedUntil,
        UUID invoiceId,
        @Nullable UUID packageId,
        boolean paid) {}
