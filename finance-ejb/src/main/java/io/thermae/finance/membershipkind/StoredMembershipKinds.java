package io.thermae.finance.membershipkind;

import io.thermae.finance.api.MembershipKindView;
import io.thermae.finance.api.MembershipTerms;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What memberships the caller's tenant offers. */
@ApplicationScoped
public class StoredMembershipKinds {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    UUID insert(MembershipTerms terms) {
        UUID id = Ids.next();
        sql.update(
                """
                insert into finance.membership_kind
                    (id, name, unit, currency, price_minor, tax_rate_id, visits, service_ids, discount_percent, notice_days,
                     minimum_periods, grace_days, branch_ids, sends_invoices)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                terms.name().strip(),
                terms.unit().name(),
                terms.price().currency().getCurrencyCode(),
                terms.price().minorUnits(),
                terms.taxRateId(),
                terms.visits(),
                terms.serviceIds().toArray(UUID[]::new),
                terms.discountPercent(),
                terms.noticeDays(),
                terms.minimumPeriods(),
                terms.graceDays(),
                terms.branchIds().toArray(UUID[]::new),
                terms.sendsInvoices());
        return id;
    }

    void update(UUID id, MembershipTerms terms) {
        sql.update(
                """
                update finance.membership_kind
                set name = ?, unit = ?, price_minor = ?, tax_rate_id = ?, visits = ?, service_ids = ?, discount_percent = ?,
                    notice_days = ?, minimum_periods = ?, grace_days = ?, branch_ids = ?, sends_invoices = ?,
                    version = version + 1
                where id = ?
                """,
                terms.name().strip(),
                terms.unit().name(),
                terms.price().minorUnits(),
                terms.taxRateId(),
                terms.visits(),
                terms.serviceIds().toArray(UUID[]::new),
                terms.discountPercent(),
                terms.noticeDays(),
                terms.minimumPeriods(),
                terms.graceDays(),
                terms.branchIds().toArray(UUID[]::new),
                terms.sendsInvoices(),
                id);
    }

    void archive(UUID id) {
        sql.update(
                "update finance.membership_kind set archived_at = ?, version = version + 1 where id = ?",
                clock.instant(),
                id);
    }

    /** The latest first. */
    List<MembershipKindView> list(Portion portion) {
        return sql.query(
                "select * from finance.membership_kind where ?::uuid is null or id < ? order by id desc limit ?",
                StoredMembershipKinds::kind,
                portion.after(),
                portion.after(),
                portion.limit());
    }

    /** One, archived or not. */
    public Optional<MembershipKindView> find(UUID id) {
        return sql.first("select * from finance.membership_kind where id = ?", StoredMembershipKinds::kind, id);
    }

    /** The same, locked until the transaction ends. */
    Optional<MembershipKindView> lock(UUID id) {
        return sql.first(
                "select * from finance.membership_kind where id = ? for no key update",
                StoredMembershipKinds::kind,
                id);
    }

    private static MembershipKindView kind(ResultSet row) throws SQLException {
        return new MembershipKindView(
                row.getObject("id", UUID.class),
                MembershipTermsRow.of(row, "minimum_periods"),
                Timestamps.orNull(row, "archived_at"),
                row.getLong("version"));
    }
}
