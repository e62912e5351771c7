package io.thermae.finance.packages;

import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Packages of which nobody sells one by one: each is of a period of a membership, and what is left of it lapses after that. */
@ApplicationScoped
public class PeriodPackages {

    @Inject
    Sql sql;

    @Inject
    FinanceSettings settings;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /**
     * What is sold.
     *
     * @param invoiceId of the period
     * @param branchIds where it pays; empty: everywhere
     * @param trustedUntil the last day on which it pays though it is not paid for
     * @param expiresOn the last day of the period
     * @param lapsesAt when that day is over
     */
    public record OfPeriod(
            UUID membershipId,
            UUID invoiceId,
            UUID branchId,
            UUID customerId,
            String name,
            List<UUID> serviceIds,
            List<UUID> branchIds,
            String currency,
            LocalDate trustedUntil,
            LocalDate expiresOn,
            Instant lapsesAt) {}

    /** Adds one of which there is nothing yet. */
    public void insert(UUID id, OfPeriod period, VisitsLeft whole) {
        sql.update(
                """
                insert into finance.package
                    (id, membership_id, name, service_ids, branch_ids, status, branch_id, customer_id, invoice_id, currency,
                     visits, net_minor, tax_minor, visits_left, net_left_minor, tax_left_minor, trusted_until, expires_on,
                     lapses_at, sold_on, sold_at, sold_by)
                values (?, ?, ?, ?, ?, 'ACTIVE', ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?, ?, ?, ?, ?, ?)
                """,
                id,
                period.membershipId(),
                period.name(),
                period.serviceIds().toArray(UUID[]::new),
                period.branchIds().toArray(UUID[]::new),
                period.branchId(),
                period.customerId(),
                period.invoiceId(),
                period.currency(),
                whole.visits(),
                whole.net(),
                whole.tax(),
                period.trustedUntil(),
                period.expiresOn(),
                period.lapsesAt(),
                settings.today(),
                clock.instant(),
                caller.get().userId());
    }

    /** Has its period end on another day. */
    public void endsOn(UUID id, LocalDate expiresOn, Instant lapsesAt) {
        sql.update(
                "update finance.package set expires_on = ?, lapses_at = ?, version = version + 1 where id = ?",
                expiresOn,
                lapsesAt,
                id);
    }

    /** What has not been paid for waits, and is due when it is; its invoice is locked. */
    public void lapseOncePaid(UUID id) {
        sql.update("update finance.package set lapses_at = 'infinity' where id = ?", id);
    }

    /** Those of whose visits some are left though their period is over, those that have waited longest first. */
    public List<UUID> due(int atMost) {
        return sql.query(
                """
                select id from finance.package where lapses_at <= ? and visits_left > 0 order by lapses_at, id limit ?
                """,
                row -> row.getObject(1, UUID.class),
                clock.instant(),
                atMost);
    }
}
