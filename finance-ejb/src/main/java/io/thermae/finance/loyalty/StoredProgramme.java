package io.thermae.finance.loyalty;

import io.thermae.finance.api.LoyaltyProgramme.Decided;
import io.thermae.finance.api.LoyaltyProgramme.Terms;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Money;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The programme of the caller's tenant. */
@ApplicationScoped
public class StoredProgramme {

    @Inject
    Sql sql;

    /** As it was decided; off if nobody has. */
    Decided decided() {
        return sql.first("select * from finance.loyalty_programme", StoredProgramme::decided)
                .orElse(new Decided(false, null, 0));
    }

    /** The terms by which points are given and pay now; empty while it is off. */
    Optional<Terms> running() {
        Decided decided = decided();
        return decided.active() ? Optional.ofNullable(decided.terms()) : Optional.empty();
    }

    /**
     * The terms, whether or not it is on.
     *
     * @throws RuleBroken {@code LOYALTY_OFF} if there never was one
     */
    Terms terms() {
        return Optional.ofNullable(decided().terms()).orElseThrow(() -> new RuleBroken(ErrorCode.LOYALTY_OFF));
    }

    /** Nobody else decides before the transaction ends. */
    void lock() {
        sql.query(
                "select pg_advisory_xact_lock(hashtextextended('loyalty ' || platform.current_tenant()::text, 0))",
                row -> "");
    }

    void put(boolean active, Terms terms, long version) {
        sql.update(
                """
                insert into finance.loyalty_programme
                    (active, currency, earn_points, earn_minor, service_ids, category_ids, point_minor, minimum_points,
                     validity_months, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id) do update
                    set active = excluded.active, currency = excluded.currency, earn_points = excluded.earn_points,
                        earn_minor = excluded.earn_minor, service_ids = excluded.service_ids,
                        category_ids = excluded.category_ids, point_minor = excluded.point_minor,
                        minimum_points = excluded.minimum_points, validity_months = excluded.validity_months,
                        version = excluded.version
                """,
                active,
                terms.earnAmount().currency().getCurrencyCode(),
                terms.earnPoints(),
                terms.earnAmount().minorUnits(),
                terms.serviceIds().toArray(UUID[]::new),
                terms.categoryIds().toArray(UUID[]::new),
                terms.pointValue().minorUnits(),
                terms.minimumPoints(),
                terms.validityMonths(),
                version);
    }

    private static Decided decided(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new Decided(
                row.getBoolean("active"),
                new Terms(
                        row.getInt("earn_points"),
                        new Money(row.getLong("earn_minor"), currency),
                        ids(row, "service_ids"),
                        ids(row, "category_ids"),
                        new Money(row.getLong("point_minor"), currency),
                        row.getInt("minimum_points"),
                        row.getObject("validity_months", Integer.class)),
                row.getLong("version"));
    }

    private static List<UUID> ids(ResultSet row, String column) throws SQLException {
        return List.of((UUID[]) row.getArray(column).getArray());
    }
}
