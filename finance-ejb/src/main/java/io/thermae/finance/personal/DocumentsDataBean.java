package io.thermae.finance.personal;

import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.finance.loyalty.MovePoints;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.DataSubject;
import io.thermae.tenancy.api.PersonalData;
import io.thermae.tenancy.api.PersonalList;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's invoices, payments, packages, memberships, points and the gift cards that he has bought. What was issued is a document that the law wants to be
 * kept as it is, with the name on it; drafts, what was noted of payments, and what is written on gift cards, are not.
 */
@Stateless
@PermitAll
@TenantTransaction
public class DocumentsDataBean implements PersonalData {

    private static final Set<DataSubject.Kind> OF_CUSTOMERS = EnumSet.of(DataSubject.Kind.CUSTOMER);

    private static final String RECORDS =
            """
            with person as (select ?::uuid[] as records),
            document as (select i.id from finance.invoice i, person p
                         where i.customer_id = any (p.records) or i.booking_id = any (p.records)),
            paid as (select y.id from finance.payment y, person p
                     where y.customer_id = any (p.records)
                        or (y.customer_id is null
                            and exists (select 1 from finance.payment_allocation a join document d on d.id = a.invoice_id
                                        where a.payment_id = y.id)))
            select id from document
            union select id from paid
            union select r.id from finance.refund r join paid on r.payment_id = paid.id
            union select c.id from finance.gift_card c, person p where c.customer_id = any (p.records)
            union select k.id from finance.package k, person p where k.customer_id = any (p.records)
            union select m.id from finance.membership m, person p where m.customer_id = any (p.records)
            union select e.id from finance.loyalty_entry e, person p where e.customer_id = any (p.records)
            """;

    private static final List<PersonalList> LISTS = List.of(
            new PersonalList(
                    "invoices",
                    OF_CUSTOMERS,
                    """
            select i.id::text as position, json_build_object(
                'id', i.id, 'kind', i.kind, 'status', i.status, 'series', i.series, 'number', i.number,
                'name', i.customer_name, 'note', i.note, 'issuedOn', i.issued_on, 'dueOn', i.due_on,
                'currency', i.currency, 'netMinor', i.net_minor, 'taxMinor', i.tax_minor, 'openMinor', i.open_minor,
                'writtenOffMinor', i.written_off_minor, 'writeOffReason', i.write_off_reason,
                'lines', (select json_agg(json_build_object('description', l.description, 'quantity', l.quantity,
                                          'netMinor', l.net_minor, 'taxMinor', l.tax_minor) order by l.position)
                          from finance.invoice_line l where l.invoice_id = i.id)) as data
            from finance.invoice i join person on i.id = any (person.records)
            """),
            new PersonalList(
                    "payments",
                    OF_CUSTOMERS,
                    """
            select y.id::text as position, json_build_object(
                'id', y.id, 'takenAt', y.taken_at, 'currency', y.currency, 'amountMinor', y.amount_minor,
                'tipMinor', y.tip_minor, 'creditMinor', y.credit_minor, 'depositMinor', y.deposit_minor,
                'refundedMinor', y.refunded_minor, 'note', y.note,
                'parts', (select json_agg(json_build_object('method', t.method, 'amountMinor', t.amount_minor,
                                          'reference', t.reference) order by t.position)
                          from finance.payment_part t where t.payment_id = y.id),
                'refunds', (select json_agg(json_build_object('amountMinor', r.amount_minor, 'reason', r.reason,
                                            'refundedAt', r.refunded_at) order by r.id)
                            from finance.refund r where r.payment_id = y.id)) as data
            from finance.payment y join person on y.id = any (person.records)
            """),
            new PersonalList(
                    "giftCards",
                    OF_CUSTOMERS,
                    """
            select c.id::text as position, json_build_object(
                'id', c.id, 'lastFour', c.last_four, 'status', c.status, 'reason', c.reason, 'soldAt', c.sold_at,
                'expiresOn', c.expires_on, 'currency', c.currency, 'valueMinor', c.value_minor,
                'balanceMinor', c.balance_minor, 'recipient', c.recipient, 'message', c.message,
                'parts', (select json_agg(json_build_object('method', t.method, 'amountMinor', t.amount_minor,
                                          'reference', t.reference) order by t.position)
                          from finance.gift_card_part t where t.card_id = c.id)) as data
            from finance.gift_card c join person on c.id = any (person.records)
            """),
            new PersonalList(
                    "packages",
                    OF_CUSTOMERS,
                    """
            select k.id::text as position, json_build_object(
                'id', k.id, 'name', k.name, 'status', k.status, 'reason', k.reason, 'soldAt', k.sold_at,
                'expiresOn', k.expires_on, 'currency', k.currency, 'visits', k.visits, 'visitsLeft', k.visits_left,
                'netMinor', k.net_minor, 'taxMinor', k.tax_minor,
                'entries', (select json_agg(json_build_object('kind', e.kind, 'visits', e.visits, 'doneAt', e.done_at)
                                            order by e.id)
                            from finance.package_entry e where e.package_id = k.id)) as data
            from finance.package k join person on k.id = any (person.records)
            """),
            new PersonalList(
                    "memberships",
                    OF_CUSTOMERS,
                    """
            select m.id::text as position, json_build_object(
                'id', m.id, 'name', m.name, 'status', m.status, 'reason', m.reason, 'startsOn', m.starts_on,
                'unit', m.unit, 'currency', m.currency, 'priceMinor', m.price_minor, 'pausedFrom', m.paused_from,
                'pausedTo', m.paused_to, 'cancelledOn', m.cancelled_on, 'endedOn', m.ended_on,
                'periods', (select json_agg(json_build_object('startsOn', d.starts_on, 'endsOn', d.ends_on,
                                            'invoiceId', d.invoice_id) order by d.starts_on)
                            from finance.membership_period d where d.membership_id = m.id)) as data
            from finance.membership m join person on m.id = any (person.records)
            """),
            new PersonalList(
                    "points",
                    OF_CUSTOMERS,
                    """
            select e.id::text as position, json_build_object(
                'id', e.id, 'kind', e.kind, 'points', e.points, 'owed', e.owed, 'invoiceId', e.invoice_id,
                'reason', e.reason, 'doneAt', e.done_at) as data
            from finance.loyalty_entry e join person on e.id = any (person.records)
            """));

    @Inject
    Sql sql;

    @Inject
    FinanceSettings settings;

    @Inject
    MovePoints movePoints;

    @Override
    public Set<UUID> recordsOf(DataSubject person) {
        return person.kind() == DataSubject.Kind.CUSTOMER
                ? new HashSet<>(sql.query(RECORDS, row -> row.getObject(1, UUID.class), (Object) records(person)))
                : Set.of();
    }

    @Override
    public List<String> lists(DataSubject.Kind kind) {
        return PersonalList.names(LISTS, kind);
    }

    @Override
    public List<PersonalList.Item> read(DataSubject person, String list, @Nullable String after, int limit) {
        return PersonalList.read(LISTS, sql, person, list, after, limit);
    }

    @Override
    public void erase(DataSubject person) {
        if (person.kind() != DataSubject.Kind.CUSTOMER) {
            return;
        }
        Object records = records(person);
        // before invoices, as everybody locks them; nothing is invoiced to somebody who is not there
        sql.update(
                """
                update finance.membership
                set reason = case when reason is not null then '***' end, status = 'ENDED',
                    ended_on = coalesce(ended_on, ?), next_kind_id = null, next_on = null, next_at = null,
                    version = version + 1
                where id = any (?) and (status = 'ACTIVE' or reason is not null)
                """,
                settings.today(),
                records);
        sql.update(
                """
                update finance.invoice
                set customer_name = case when customer_name is not null then '***' end, note = null, version = version + 1
                where id = any (?) and status = 'DRAFT'
                """,
                records);
        sql.update(
                "update finance.invoice set write_off_reason = '***', version = version + 1"
                        + " where id = any (?) and write_off_reason is not null",
                records);
        sql.update(
                "update finance.payment set note = null, version = version + 1 where id = any (?) and note is not null",
                records);
        sql.update(
                "update finance.payment_part set reference = null where payment_id = any (?) and reference is not null",
                records);
        sql.update("update finance.refund set reason = '***' where id = any (?)", records);
        sql.update(
                """
                update finance.gift_card
                set recipient = null, message = null, reason = case when reason is not null then '***' end,
                    version = version + 1
                where id = any (?) and num_nonnulls(recipient, message, reason) > 0
                """,
                records);
        sql.update(
                "update finance.package set reason = '***', version = version + 1"
                        + " where id = any (?) and reason is not null",
                records);
        sql.update(
                "update finance.loyalty_entry set reason = '***' where id = any (?) and reason is not null", records);
        movePoints.erase(person.records());
        sql.update(
                "update finance.gift_card_part set reference = null where card_id = any (?) and reference is not null",
                records);
    }

    private static UUID[] records(DataSubject person) {
        return person.records().toArray(UUID[]::new);
    }
}
