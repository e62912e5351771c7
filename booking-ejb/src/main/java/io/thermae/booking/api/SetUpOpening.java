package io.thermae.booking.api;

import io.thermae.tenancy.api.BranchDetails;
import io.thermae.tenancy.api.BranchView;
import io.thermae.tenancy.api.OpeningHours;
import io.thermae.tenancy.api.SpecialDate;
import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;

/**
 * Says when branches are open, by {@link io.thermae.tenancy.api.SetUpBranch}, whose errors it has. What would leave visits to
 * come outside the hours is refused as {@link io.thermae.kernel.RuleBroken} {@code BOOKINGS_STRANDED} with them, unless it is
 * said what becomes of them. Whoever was outside before is not asked of again; a change of the time zone moves nobody.
 */
@Local
public interface SetUpOpening {

    /** Edits a branch; business hours that strand visits are refused, and can be set by {@link #setBusinessHours}. */
    BranchView edit(UUID branchId, BranchDetails details);

    /** Replaces the whole week. */
    BranchView setBusinessHours(UUID branchId, List<OpeningHours> hours, IfStranded stranded);

    /**
     * Closes a date, or gives it hours of its own.
     *
     * @param wanted its id does not count
     */
    SpecialDate addSpecialDate(UUID branchId, SpecialDate wanted, IfStranded stranded);

    /** The week holds on the date again. */
    void removeSpecialDate(UUID branchId, UUID specialDateId, IfStranded stranded);

    /** Takes a branch out of use: all that is to come in it is stranded. */
    void archive(UUID branchId, IfStranded stranded);
}
