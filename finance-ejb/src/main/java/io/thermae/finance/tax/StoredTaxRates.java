package io.thermae.finance.tax;

import io.thermae.finance.api.TaxRateView;
import io.thermae.finance.api.TaxRates.Draft;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The tax rates of the caller's tenant. */
@ApplicationScoped
public class StoredTaxRates {

    @Inject
    Sql sql;

    /** Those in use, in their order. */
    public List<TaxRateView> inUse() {
        return sql.query(
                "select id, name, rate, standard from finance.tax_rate where not archived order by position, id",
                row -> new TaxRateView(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getInt("rate"),
                        row.getBoolean("standard")));
    }

    /** The names of all, archived ones too, by their ids. */
    public Map<UUID, String> names() {
        Map<UUID, String> names = new HashMap<>();
        sql.query(
                "select id, name from finance.tax_rate",
                row -> names.put(row.getObject(1, UUID.class), row.getString(2)));
        return names;
    }

    /** Of the list; 0 as long as there never was a rate. */
    long version() {
        return sql.query("select coalesce(max(version), 0) from finance.tax_rate", row -> row.getLong(1))
                .get(0);
    }

    /** Nobody else decides before the transaction ends. */
    public void lock() {
        sql.query(
                "select pg_advisory_xact_lock(hashtextextended('tax rates ' || platform.current_tenant()::text, 0))",
                row -> "");
    }

    /** None is in use, and none the standard, until they are {@link #put}. */
    void archiveAll(long version) {
        sql.update(
                "update finance.tax_rate set archived = true, standard = false, version = ? where not archived",
                version);
    }

    void put(UUID id, Draft draft, int position, long version) {
        sql.update(
                """
                insert into finance.tax_rate (id, name, rate, standard, archived, position, version)
                values (?, ?, ?, ?, false, ?, ?)
                on conflict (tenant_id, id) do update
                    set name = excluded.name, standard = excluded.standard, archived = false,
                        position = excluded.position, version = excluded.version
                """,
                id,
                draft.name().strip(),
                draft.rate(),
                draft.standard(),
                position,
                version);
    }
}
