package io.thermae.booking.api;

import io.thermae.tenancy.api.ReminderTimes;
import org.jspecify.annotations.Nullable;

/**
 * Who can book a service, when it can start, when it is reminded of it, and what of it is paid before. What is null is as the
 * branch has it.
 *
 * @param onlineBookable whether clients can book it; otherwise only the people of the business can, and clients are told
 *     nothing of it
 * @param leadTimeMinutes how long before its start a client can still book it
 * @param horizonDays how far ahead it can be booked
 * @param slotStepMinutes grid of the starts that are offered, in minutes since midnight on the wall clock
 * @param minimumAge years; a client who books it says that he has them. Null for any age
 * @param reminderTimes how long before it clients are reminded
 * @param confirmationRequestHours how many hours before it clients are asked to say that they come; 0 for not at all
 */
public record ServiceRules(
        boolean onlineBookable,
        @Nullable Integer leadTimeMinutes,
        @Nullable Integer horizonDays,
        @Nullable Integer slotStepMinutes,
        @Nullable Integer minimumAge,
        @Nullable ReminderTimes reminderTimes,
        @Nullable Integer confirmationRequestHours,
        PrepaymentRule prepayment) {

    /** Everybody can book it, whenever the branch allows. */
    public static final ServiceRules USUAL =
            new ServiceRules(true, null, null, null, null, null, null, PrepaymentRule.NONE);
}
