package io.thermae.tenancy.plan;

import io.thermae.kernel.Caches;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Ids;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.PlanView;
import io.thermae.tenancy.api.Plans;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Keeps the plans. */
@Stateless
@PermitAll
@TenantTransaction
public class PlansBean implements Plans {

    @Inject
    StoredPlans stored;

    @Inject
    ExpectedVersion expected;

    @Inject
    Caches caches;

    @Override
    public List<PlanView> offered() {
        return stored.offered();
    }

    @Override
    public List<PlanView> all() {
        return stored.all();
    }

    @Override
    public PlanView get(UUID id) {
        return stored.get(id);
    }

    @Override
    public PlanView add(String code, Draft draft) {
        List<FieldViolation> violations = PlanPolicy.violations(draft, null);
        if (!PlanPolicy.isCode(code)) {
            violations.add(new FieldViolation("code", "invalid_format"));
        }
        refuse(violations);
        UUID id = Ids.next();
        if (!stored.insert(id, code, draft)) {
            throw new InvalidInput("code", "taken");
        }
        return stored.get(id);
    }

    @Override
    public PlanView edit(UUID id, Draft draft) {
        PlanView plan = stored.lock(id);
        expected.require(plan.version());
        refuse(PlanPolicy.violations(draft, plan.monthly().currency()));
        stored.update(id, draft);
        // its limits are remembered of many businesses
        caches.clear();
        return stored.get(id);
    }

    @Override
    public void archive(UUID id) {
        expected.require(stored.lock(id).version());
        stored.archive(id);
    }

    private static void refuse(List<FieldViolation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }
}
