package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes and edits branches. Broken rules come as {@link io.thermae.kernel.InvalidInput} with the field. */
@Local
public interface SetUpBranch {

    BranchView add(BranchDetails details);

    /** @throws io.thermae.kernel.NotFound if there is no such branch */
    BranchView edit(UUID branchId, BranchDetails details);

    BranchView setBusinessHours(UUID branchId, List<OpeningHours> hours);

    /** Takes the branch out of use; what has history stays readable. */
    void archive(UUID branchId);

    /** @throws io.thermae.kernel.RuleBroken {@code SPECIAL_DATE_TAKEN} if the date has one already */
    SpecialDate addSpecialDate(
            UUID branchId,
            LocalDate date,
            boolean closed,
            @Nullable LocalTime opens,
            @Nullable LocalTime closes,
            @Nullable String reason);

    /** @throws io.thermae.kernel.NotFound if the branch has no such date */
    void removeSpecialDate(UUID branchId, UUID specialDateId);
}
