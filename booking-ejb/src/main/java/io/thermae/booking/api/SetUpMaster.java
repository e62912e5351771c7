package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes and edits masters and their working time. Broken rules come as {@link io.thermae.kernel.InvalidInput} with the
 * field; a master outside a manager's branches is {@link io.thermae.kernel.NotFound}.
 */
@Local
public interface SetUpMaster {

    /** @throws io.thermae.kernel.RuleBroken {@code EMAIL_TAKEN} if somebody of the business has the e-mail */
    MasterView add(MasterDetails details);

    MasterView edit(UUID masterId, MasterDetails details);

    MasterView setSchedule(UUID masterId, List<Shift> schedule);

    /** Takes the master out of the offer; what has history stays readable. */
    void archive(UUID masterId);

    /** @throws io.thermae.kernel.RuleBroken {@code TIME_OFF_CONFLICT} with the bookings that it would strand */
    TimeOffView addTimeOff(UUID masterId, Instant start, Instant end, @Nullable String reason);

    void removeTimeOff(UUID masterId, UUID timeOffId);
}
