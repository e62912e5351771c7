package io.thermae.finance.membership;

import io.thermae.finance.api.MembershipKindView;
import io.thermae.finance.api.MembershipPause;
import io.thermae.finance.api.MembershipTerms;
import io.thermae.finance.api.RunMembership.Sale;
import io.thermae.finance.membership.PeriodPolicy.Anchor;
import io.thermae.finance.membership.PeriodPolicy.Period;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Sql;
import io.thermae.tenancy.api.OwnBusiness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what becomes of memberships, each locked by whoever calls. */
@ApplicationScoped
public class MembershipChanges {

    @Inject
    Sql sql;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** Adds one of which nothing was invoiced. */
    public UUID insert(MembershipKindView kind, Sale sale, UUID branchId, LocalDate startsOn) {
        UUID id = Ids.next();
        MembershipTerms terms = kind.terms();
        sql.update(
                """
                insert into finance.membership
                    (id, kind_id, name, unit, currency, price_minor, tax_rate_id, visits, service_ids, discount_percent,
                     notice_days, minimum_left, grace_days, branch_ids, sends_invoices, status, branch_id, customer_id,
                     starts_on, anchor_on, anchor_count, next_on, next_at, created_at, created_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ACTIVE', ?, ?, ?, ?, 0, ?, ?, ?, ?)
                """,
                id,
                kind.id(),
                terms.name(),
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
                terms.sendsInvoices(),
                branchId,
                sale.customerId(),
                startsOn,
                startsOn,
                startsOn,
                beginningOf(startsOn),
                clock.instant(),
                caller.userId());
        return id;
    }

    /** What it is to become; null if it stays. */
    public void becomesNext(UUID id, UUID kindId) {
        sql.update("update finance.membership set next_kind_id = ?, version = version + 1 where id = ?", kindId, id);
    }

    /**
     * It is of another kind. What is invoiced at least is the more of what was left and what the kind wants.
     *
     * @param anchor from where its periods are counted now
     */
    public void become(Running before, MembershipKindView kind, Anchor anchor) {
        MembershipTerms terms = kind.terms();
        sql.update(
                """
                update finance.membership
                set kind_id = ?, next_kind_id = null, name = ?, unit = ?, price_minor = ?, tax_rate_id = ?, visits = ?,
                    service_ids = ?, discount_percent = ?, notice_days = ?, minimum_left = ?, grace_days = ?, branch_ids = ?,
                    sends_invoices = ?, anchor_on = ?, anchor_count = ?, version = version + 1
                where id = ?
                """,
                kind.id(),
                terms.name(),
                terms.unit().name(),
                terms.price().minorUnits(),
                terms.taxRateId(),
                terms.visits(),
                terms.serviceIds().toArray(UUID[]::new),
                terms.discountPercent(),
                terms.noticeDays(),
                Math.max(before.shown().terms().minimumPeriods(), terms.minimumPeriods()),
                terms.graceDays(),
                terms.branchIds().toArray(UUID[]::new),
                terms.sendsInvoices(),
                anchor.on(),
                anchor.count(),
                before.shown().id());
    }

    /** A period was invoiced. */
    public void invoiced(
            Running membership, Period period, LocalDate trustedUntil, UUID invoiceId, @Nullable UUID packageId) {
        UUID id = membership.shown().id();
        sql.update(
                """
                insert into finance.membership_period
                    (membership_id, starts_on, ends_on, paused_days, trusted_until, invoice_id, package_id)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                period.startsOn(),
                period.endsOn(),
                period.pausedDays(),
                trustedUntil,
                invoiceId,
                packageId);
        LocalDate next = period.endsOn().plusDays(1);
        sql.update(
                """
                update finance.membership
                set anchor_on = ?, anchor_count = ?, next_on = ?, next_at = ?, minimum_left = ?, version = version + 1
                where id = ?
                """,
                period.after().on(),
                period.after().count(),
                next,
                beginningOf(next),
                Math.max(0, membership.shown().terms().minimumPeriods() - 1),
                id);
    }

    /** The next period begins on another day, from which periods are counted. */
    public void beginsNext(UUID id, LocalDate on) {
        sql.update(
                """
                update finance.membership
                set anchor_on = ?, anchor_count = 0, next_on = ?, next_at = ?, version = version + 1 where id = ?
                """,
                on,
                on,
                beginningOf(on),
                id);
    }

    /** A period that was invoiced has more or fewer days of a pause: it ends on another day, and the next one begins after it. */
    public void endsOn(UUID id, LocalDate startsOn, LocalDate endsOn) {
        sql.update(
                """
                update finance.membership_period
                set paused_days = paused_days + (?::date - ends_on), ends_on = ? where membership_id = ? and starts_on = ?
                """,
                endsOn,
                endsOn,
                id,
                startsOn);
        beginsNext(id, endsOn.plusDays(1));
    }

    /** The pause of which is known; null for none. */
    public void paused(UUID id, @Nullable MembershipPause pause) {
        sql.update(
                "update finance.membership set paused_from = ?, paused_to = ?, version = version + 1 where id = ?",
                pause == null ? null : pause.from(),
                pause == null ? null : pause.to(),
                id);
    }

    public void cancel(UUID id, String reason, LocalDate on) {
        sql.update(
                """
                update finance.membership
                set cancelled_on = ?, reason = ?, next_kind_id = null, version = version + 1 where id = ?
                """,
                on,
                reason,
                id);
    }

    /**
     * No period begins any more.
     *
     * @param reason null for that for which it was cancelled
     */
    public void end(UUID id, @Nullable String reason, LocalDate on) {
        sql.update(
                """
                update finance.membership
                set status = 'ENDED', ended_on = ?, reason = coalesce(?, reason), next_kind_id = null, next_on = null,
                    next_at = null, version = version + 1
                where id = ?
                """,
                on,
                reason,
                id);
    }

    /** When a day begins in the zone of the business. */
    public Instant beginningOf(LocalDate day) {
        return day.atStartOfDay(ownBusiness.zone()).toInstant();
    }
}
