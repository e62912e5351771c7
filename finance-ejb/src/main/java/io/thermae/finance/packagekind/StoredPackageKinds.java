package io.thermae.finance.packagekind;

import io.thermae.finance.api.PackageKindView;
import io.thermae.finance.api.PackageKinds.Draft;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Money;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What packages the caller's tenant offers. */
@ApplicationScoped
public class StoredPackageKinds {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    UUID insert(Draft draft) {
        UUID id = Ids.next();
        sql.update(
                """
                insert into finance.package_kind
                    (id, name, visits, currency, price_minor, tax_rate_id, validity_days, service_ids, branch_ids)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                draft.name().strip(),
                draft.visits(),
                draft.price().currency().getCurrencyCode(),
                draft.price().minorUnits(),
                draft.taxRateId(),
                draft.validityDays(),
                draft.serviceIds().toArray(UUID[]::new),
                draft.branchIds().toArray(UUID[]::new));
        return id;
    }

    void update(UUID id, Draft draft) {
        sql.update(
                """
                update finance.package_kind
                set name = ?, visits = ?, price_minor = ?, tax_rate_id = ?, validity_days = ?, service_ids = ?, branch_ids = ?,
                    version = version + 1
                where id = ?
                """,
                draft.name().strip(),
                draft.visits(),
                draft.price().minorUnits(),
                draft.taxRateId(),
                draft.validityDays(),
                draft.serviceIds().toArray(UUID[]::new),
                draft.branchIds().toArray(UUID[]::new),
                id);
    }

    void archive(UUID id) {
        sql.update(
                "update finance.package_kind set archived_at = ?, version = version + 1 where id = ?",
                clock.instant(),
                id);
    }

    /** The latest first. */
    List<PackageKindView> list(Portion portion) {
        return sql.query(
                "select * from finance.package_kind where ?::uuid is null or id < ? order by id desc limit ?",
                StoredPackageKinds::kind,
                portion.after(),
                portion.after(),
                portion.limit());
    }

    /** One, archived or not. */
    public Optional<PackageKindView> find(UUID id) {
        return sql.first("select * from finance.package_kind where id = ?", StoredPackageKinds::kind, id);
    }

    /** The same, locked until the transaction ends. */
    Optional<PackageKindView> lock(UUID id) {
        return sql.first("select * from finance.package_kind where id = ? for update", StoredPackageKinds::kind, id);
    }

    private static PackageKindView kind(ResultSet row) throws SQLException {
        return new PackageKindView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                List.of((UUID[]) row.getArray("service_ids").getArray()),
                List.of((UUID[]) row.getArray("branch_ids").getArray()),
                row.getInt("visits"),
                new Money(row.getLong("price_minor"), Currency.getInstance(row.getString("currency"))),
                row.getObject("tax_rate_id", UUID.class),
                row.getObject("validity_days", Integer.class),
                Timestamps.orNull(row, "archived_at"),
                row.getLong("version"));
    }
}
