package io.thermae.engagement.message;

import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.PlanLimit;
import io.thermae.tenancy.api.PlanUsage;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;

/** Counts the text messages that were written in this month, whatever has become of them. */
@Stateless
@PermitAll
@TenantTransaction
public class TextUsageBean implements PlanUsage {

    @Inject
    Sql sql;

    @Override
    public PlanLimit limit() {
        return PlanLimit.TEXTS_PER_MONTH;
    }

    @Override
    public long used(Instant month) {
        return sql.query(
                        "select count(*) from engagement.message where channel = 'SMS' and created_at >= ?",
                        row -> row.getLong(1),
                        month)
                .get(0);
    }
}
