package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.util.UUID;

/**
 * Makes and edits masters. Broken rules come as {@link io.thermae.kernel.InvalidInput} with the
 * field; a master outside a manager's branches is {@link io.thermae.kernel.NotFound}.
 */
@Local
public interface SetUpMaster {

    /** @throws io.thermae.kernel.RuleBroken {@code EMAIL_TAKEN} if somebody of the business has the e-mail */
    MasterView add(MasterDetails details);

    /**
     * A schedule that is not the present one replaces all of them.
     *
     * @throws io.thermae.kernel.RuleBroken {@code BOOKINGS_STRANDED} with what the schedule would strand, and all that he has to
     *     do in branches in which he is not to work any more, if nothing was chosen for it; {@code FORBIDDEN} if something was,
     *     and any of it is in a branch that is not the caller's affair
     */
    MasterView edit(UUID masterId, MasterDetails details, IfStranded stranded);

    /**
     * Takes the master out of the offer; what has history stays readable.
     *
     * @throws io.thermae.kernel.RuleBroken {@code BOOKINGS_STRANDED} with all that he has to do, if nothing was chosen for it
     */
    void archive(UUID masterId, IfStranded stranded);
}
