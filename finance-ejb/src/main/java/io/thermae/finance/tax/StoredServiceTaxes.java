package io.thermae.finance.tax;

import io.thermae.finance.api.ServiceTaxRateView;
import io.thermae.finance.api.TaxRateView;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The services of the caller's tenant that are taxed at rates of their own. */
@ApplicationScoped
public class StoredServiceTaxes {

    private static final String SHOWN =
            """
            select s.service_id, s.version, r.id, r.name, r.rate, r.standard
            from finance.service_tax s
            left join finance.tax_rate r on r.id = s.tax_rate_id
            """;

    @Inject
    Sql sql;

    /** The rates of those of them that have one of their own, by their ids. */
    public Map<UUID, TaxRateView> of(Collection<UUID> serviceIds) {
        Map<UUID, TaxRateView> rates = new HashMap<>();
        if (!serviceIds.isEmpty()) {
            sql.query(
                    SHOWN + "where s.service_id = any (?) and s.tax_rate_id is not null",
                    row -> rates.put(row.getObject("service_id", UUID.class), rate(row)),
                    (Object) serviceIds.toArray(UUID[]::new));
        }
        return rates;
    }

    /** The ids of rates that services have. */
    Set<UUID> used() {
        return new HashSet<>(sql.query(
                "select distinct tax_rate_id from finance.service_tax where tax_rate_id is not null",
                row -> row.getObject(1, UUID.class)));
    }

    List<ServiceTaxRateView> list(Portion portion) {
        return sql.query(
                SHOWN
                        + """
                        where s.tax_rate_id is not null and (?::uuid is null or s.service_id > ?)
                        order by s.service_id limit ?
                        """,
                StoredServiceTaxes::view,
                portion.after(),
                portion.after(),
                portion.limit());
    }

    /** Of a service that there is. */
    ServiceTaxRateView get(UUID serviceId) {
        return sql.first(SHOWN + "where s.service_id = ?", StoredServiceTaxes::view, serviceId)
                .orElseGet(() -> new ServiceTaxRateView(serviceId, null, 0));
    }

    void set(UUID serviceId, UUID taxRateId) {
        sql.update(
                """
                insert into finance.service_tax (service_id, tax_rate_id) values (?, ?)
                on conflict (tenant_id, service_id) do update
                    set tax_rate_id = excluded.tax_rate_id, version = service_tax.version + 1
                """,
                serviceId,
                taxRateId);
    }

    void clear(UUID serviceId) {
        sql.update(
                "update finance.service_tax set tax_rate_id = null, version = version + 1"
                        + " where service_id = ? and tax_rate_id is not null",
                serviceId);
    }

    private static ServiceTaxRateView view(ResultSet row) throws SQLException {
        return new ServiceTaxRateView(
                row.getObject("service_id", UUID.class),
                row.getObject("id") == null ? null : rate(row),
                row.getLong("version"));
    }

    private static TaxRateView rate(ResultSet row) throws SQLException {
        return new TaxRateView(
                row.getObject("id", UUID.class), row.getString("name"), row.getInt("rate"), row.getBoolean("standard"));
    }
}
