package io.thermae.booking.opening;

import io.thermae.booking.api.IfStranded;
import io.thermae.booking.api.SetUpOpening;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.BranchDetails;
import io.thermae.tenancy.api.BranchView;
import io.thermae.tenancy.api.Branches;
import io.thermae.tenancy.api.OpeningHours;
import io.thermae.tenancy.api.SetUpBranch;
import io.thermae.tenancy.api.SpecialDate;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** Changes when branches are open, and asks about the visits that a change would strand. */
@Stateless
@PermitAll
@TenantTransaction
public class SetUpOpeningBean implements SetUpOpening {

    @Inject
    SetUpBranch setUpBranch;

    @Inject
    Branches branches;

    @Inject
    VisitsOfBranch visits;

    @Override
    public BranchView edit(UUID branchId, BranchDetails details) {
        List<OpeningHours> wanted = details.businessHours();
        if (wanted == null) {
            return setUpBranch.edit(branchId, details);
        }
        // what was read and is sent again leaves the hours as they are, whoever else changes them meanwhile
        if (isSame(wanted, branches.get(branchId).businessHours())) {
            return setUpBranch.edit(
                    branchId,
                    new BranchDetails(details.name(), details.timeZone(), details.address(), details.phone(), null));
        }
        return visits.settle(branchId, IfStranded.REFUSE, () -> setUpBranch.edit(branchId, details));
    }

    /** In whatever order; no span of a branch's week is there twice. */
    private static boolean isSame(List<OpeningHours> wanted, List<OpeningHours> stored) {
        return wanted.size() == stored.size() && new HashSet<>(wanted).equals(new HashSet<>(stored));
    }

    @Override
    public BranchView setBusinessHours(UUID branchId, List<OpeningHours> hours, IfStranded stranded) {
        return visits.settle(branchId, stranded, () -> setUpBranch.setBusinessHours(branchId, hours));
    }

    @Override
    public SpecialDate addSpecialDate(UUID branchId, SpecialDate wanted, IfStranded stranded) {
        return visits.settle(
                branchId,
                wanted.date(),
                stranded,
                () -> setUpBranch.addSpecialDate(
                        branchId, wanted.date(), wanted.closed(), wanted.opens(), wanted.closes(), wanted.reason()));
    }

    @Override
    public void removeSpecialDate(UUID branchId, UUID specialDateId, IfStranded stranded) {
        LocalDate date = branches.specialDates(branchId).stream()
                .filter(special -> special.id().equals(specialDateId))
                .map(SpecialDate::date)
                .findFirst()
                .orElseThrow(() -> new NotFound("special date"));
        visits.settle(branchId, date, stranded, () -> {
            setUpBranch.removeSpecialDate(branchId, specialDateId);
            return specialDateId;
        });
    }

    @Override
    public void archive(UUID branchId, IfStranded stranded) {
        visits.settleAll(branchId, stranded, () -> setUpBranch.archive(branchId));
    }
}
