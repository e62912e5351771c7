package io.thermae.tenancy.business;

import io.thermae.kernel.Caches;
import io.thermae.kernel.Language;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantId;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.TenantStatus;
import io.thermae.tenancy.api.TenantView;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** Reads the tenant that is open. */
@Stateless
@PermitAll
@TenantTransaction
public class OwnBusinessBean implements OwnBusiness {

    @Inject
    Sql sql;

    @Inject
    Caches caches;

    @Override
    public Optional<BusinessView> find() {
        return sql.first("select * from tenancy.tenant where status <> 'PLATFORM'", OwnBusinessBean::business);
    }

    @Override
    public Optional<BusinessView> known() {
        return caches.found(Caches.Name.BUSINESS, OwnBusinessBean.class, this::find);
    }

    @Override
    public ZoneId zone() {
        return known().map(BusinessView::timeZone).map(ZoneId::of).orElse(ZoneId.of("UTC"));
    }

    @Override
    public TenantView details() {
        return sql.first("select * from tenancy.tenant where status <> 'PLATFORM'", TenantDirectoryBean::tenant)
                .orElseThrow(() -> new NotFound("tenant"));
    }

    static BusinessView business(ResultSet row) throws SQLException {
        return new BusinessView(
                new TenantId(row.getObject("tenant_id", UUID.class)),
                row.getString("name"),
                row.getString("subdomain"),
                TenantStatus.valueOf(row.getString("status")),
                Language.ofTag(row.getString("language")).orElse(Language.EN),
                row.getString("time_zone"),
                row.getString("currency"));
    }
}
