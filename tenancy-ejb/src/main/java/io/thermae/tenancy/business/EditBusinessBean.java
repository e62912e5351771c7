package io.thermae.tenancy.business;

import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.EditBusiness;
import io.thermae.tenancy.api.Setting;
import io.thermae.tenancy.api.TenantView;
import io.thermae.tenancy.branch.BranchPolicy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Edits businesses. */
@Stateless
@PermitAll
@TenantTransaction
public class EditBusinessBean implements EditBusiness {

    @Inject
    Tenants tenants;

    @Override
    public TenantView edit(Details details) {
        List<FieldViolation> violations = new ArrayList<>();
        Setting.DEFAULT_LANGUAGE
                .violation(details.language())
                .ifPresent(violation -> violations.add(new FieldViolation("language", violation.code())));
        if (!BranchPolicy.isZone(details.timeZone())) {
            violations.add(new FieldViolation("timeZone", "unknown_time_zone"));
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        Tenant tenant = tenants.lock();
        tenant.edit(details);
        return tenants.written(tenant);
    }
}
