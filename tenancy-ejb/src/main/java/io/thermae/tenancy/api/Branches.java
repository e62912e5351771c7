package io.thermae.tenancy.api;

import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Looks branches of the business up. */
@Local
public interface Branches {

    /** The branches that are not archived, oldest first. */
    List<BranchView> list();

    /** A part of them. */
    List<BranchView> list(Portion portion);

    /** The names of all branches, archived ones too, by their ids. */
    Map<UUID, String> names();

    /** @throws io.thermae.kernel.NotFound if there is no such branch; archived ones are found */
    BranchView get(UUID branchId);

    /** @throws io.thermae.kernel.NotFound if there is no such branch; archived ones are found */
    BranchContact contact(UUID branchId);

    /** The dates, from today on or in the past, on which the branch's week does not hold. */
    List<SpecialDate> specialDates(UUID branchId);

    /**
     * When the business's branches are open, special dates included; archived ones are left out.
     *
     * @param from first date
     * @param to last date
     */
    List<BranchCalendar> calendars(LocalDate from, LocalDate to);
}
