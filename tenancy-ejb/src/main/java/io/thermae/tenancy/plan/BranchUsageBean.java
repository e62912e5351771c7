package io.thermae.tenancy.plan;

import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.PlanLimit;
import io.thermae.tenancy.api.PlanUsage;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;

/** Counts the branches that are open. */
@Stateless
@PermitAll
@TenantTransaction
public class BranchUsageBean implements PlanUsage {

    @Inject
    Sql sql;

    @Override
    public PlanLimit limit() {
        return PlanLimit.BRANCHES;
    }

    @Override
    public long used(Instant month) {
        return sql.query("select count(*) from tenancy.branch where not archived", row -> row.getLong(1))
                .get(0);
    }
}
