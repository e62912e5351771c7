package io.thermae.tenancy.business;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Sql;
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
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks the doors {@code tenant_of_subdomain}, {@code tenants} and {@code tenants_by_status}. */
@Stateless
@PermitAll
@CrossTenant("Finds out which tenant is meant; lists tenants for the platform's administrators")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TenantDirectoryBean implements TenantDirectory {

    @Inject
    Sql sql;

    @Override
    public Optional<BusinessView> find(String subdomain) {
        return sql.first("select * from doors.tenant_of_subdomain(?)", OwnBusinessBean::business, subdomain);
    }

    @Override
    public List<TenantView> list(@Nullable TenantStatus status, @Nullable UUID before, int limit) {
        return sql.query(
                "select * from doors.tenants(?, ?, ?)",
                TenantDirectoryBean::tenant,
                status == null ? null : status.name(),
                before,
                limit);
    }

    @Override
    public Map<TenantStatus, Long> countByStatus() {
        Map<TenantStatus, Long> counts = new EnumMap<>(TenantStatus.class);
        sql.query(
                "select status, tenants from doors.tenants_by_status()",
                row -> counts.put(TenantStatus.valueOf(row.getString(1)), row.getLong(2)));
        return counts;
    }

    private static TenantView tenant(ResultSet row) throws SQLException {
        return new TenantView(
                row.getObject("tenant_id", UUID.class),
                row.getString("name"),
                row.getString("subdomain"),
                TenantStatus.valueOf(row.getString("status")),
                row.getString("language"),
                row.getString("time_zone"),
                row.getString("currency"),
                row.getString("reject_reason"),
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
