package io.thermae.booking.opening;

import io.thermae.booking.api.IfStranded;
import io.thermae.booking.api.SetUpOpening;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.BranchDetails;
import io.thermae.tenancy.api.BranchView;
import io.thermae.tenancy.api.OpeningHours;
import io.thermae.tenancy.api.SetUpBranch;
import io.thermae.tenancy.api.SpecialDate;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
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
    VisitsOfBranch visits;

    @Override
    public BranchView edit(UUID branchId, BranchDetails details) {
        if (details.businessHours() == null) {
            return setUpBranch.edit(branchId, details);
        }
        return visits.settle(branchId, IfStranded.REFUSE, () -> setUpBranch.edit(branchId, details));
    }

    @Override
    public BranchView setBusinessHours(UUID branchId, List<OpeningHours> hours, IfStranded stranded) {
        return visits.settle(branchId, stranded, () -> setUpBranch.setBusinessHours(branchId, hours));
    }

    @Override
    public SpecialDate addSpecialDate(UUID branchId, SpecialDate wanted, IfStranded stranded) {
        return visits.settle(
                branchId,
                stranded,
                () -> setUpBranch.addSpecialDate(
                        branchId, wanted.date(), wanted.closed(), wanted.opens(), wanted.closes(), wanted.reason()));
    }

    @Override
    public void removeSpecialDate(UUID branchId, UUID specialDateId, IfStranded stranded) {
        visits.settle(branchId, stranded, () -> {
            setUpBranch.removeSpecialDate(branchId, specialDateId);
            return specialDateId;
        });
    }

    @Override
    public void archive(UUID branchId, IfStranded stranded) {
        visits.settleAll(branchId, stranded, () -> setUpBranch.archive(branchId));
    }
}
