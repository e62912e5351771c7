package io.thermae.tenancy.business;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.TenantDirectory;
import io.thermae.tenancy.api.TenantStatus;
import io.thermae.tenancy.api.TenantView;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Asks the doors {@code tenant_of_subdomain}, {@code find_tenants} and {@code tenants_by_status}. */
@Stateless
@PermitAll
@CrossTenant("Finds out which tenant is meant; lists tenants for the platform's administrators")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TenantDirectoryBean implements TenantDirectory {

    /** The types are said, since a parameter that is null has none. */
    private static final String FIND =
            """
            select * from doors.find_tenants(?::text, ?::text, ?::timestamptz, ?::timestamptz, ?::uuid, ?::uuid, ?::integer)
            """;

    @Inject
    Sql sql;

    @Override
    public Optional<BusinessView> find(String subdomain) {
        return sql.first("select * from doors.tenant_of_subdomain(?)", OwnBusinessBean::business, subdomain);
    }

    @Override
    public List<TenantView> list(Filter filter) {
        TenantStatus status = filter.status();
        return sql.query(
                FIND,
                TenantDirectoryBean::tenant,
                status == null ? null : status.name(),
                filter.words(),
                filter.createdFrom(),
                filter.createdTo(),
                null,
                filter.before(),
                filter.limit());
    }

    @Override
    public TenantView get(UUID tenantId) {
        return sql.first(FIND, TenantDirectoryBean::tenant, null, null, null, null, tenantId, null, 1)
                .orElseThrow(() -> new NotFound("tenant"));
    }

    @Override
    public Map<TenantStatus, Long> countByStatus() {
        Map<TenantStatus, Long> counts = new EnumMap<>(TenantStatus.class);
        sql.query(
                "select status, tenants from doors.tenants_by_status()",
                row -> counts.put(TenantStatus.valueOf(row.getString(1)), row.getLong(2)));
        return counts;
    }

    static TenantView tenant(ResultSet row) throws SQLException {
        return new TenantView(
                row.getObject("tenant_id", UUID.class),
                row.getString("name"),
                row.getString("subdomain"),
                TenantStatus.valueOf(row.getString("status")),
                row.getString("language"),
                row.getString("time_zone"),
                row.getString("currency"),
                row.getString("reject_reason"),
                Timestamps.orNull(row, "trial_ends_at"),
                Timestamps.orNull(row, "suspended_at"),
                row.getString("suspend_reason"),
                Timestamps.orNull(row, "closes_at"),
                row.getLong("version"),
                Timestamps.of(row, "created_at"));
    }
}
