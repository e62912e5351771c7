package io.thermae.booking.personal;

import io.thermae.booking.customer.CustomerNews;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.DataSubject;
import io.thermae.tenancy.api.PersonalData;
import io.thermae.tenancy.api.PersonalList;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Customers with their bookings, consents and what the staff knows of them; masters with their time off and blocks.
 * Services, times and prices of visits stay.
 */
@Stateless
@PermitAll
@TenantTransaction
public class VisitsDataBean implements PersonalData {

    /** Of what was deleted the audit alone knows. */
    private static final String OF_CUSTOMER =
            """
            with card as (select unnest(?::uuid[]) as id)
            select s.id from booking.consent s join card on card.id in (s.customer_id, s.booking_id)
            union
            select n.id from booking.customer_note n join card on n.customer_id = card.id
            union
            select g.id from booking.allergy g join card on g.customer_id = card.id
            union
            select t.id from booking.treatment t join card on t.customer_id = card.id
            union
            select w.id from booking.waitlist_entry w
            where w.client_email = any (?) or w.client_phone = any (?)
               or (w.client_name is null and w.customer_id in (select id from card))
            union
            select a.entity_id from platform.audit_entry a join card on a.before ->> 'customer_id' = card.id::text
            where a.entity in ('booking.customer_note', 'booking.allergy', 'booking.waitlist_entry') and a.action = 'DELETE'
            """;

    private static final String OF_MASTER =
            """
            with master as (select id from booking.master where user_id = ? or id = ?)
            select id from master
            union
            select t.id from booking.time_off t join master on t.master_id = master.id
            union
            select d.id from booking.special_date d join master on d.master_id = master.id
            union
            select k.id from booking.master_skill k join master on k.master_id = master.id
            union
            select c.id from booking.external_calendar c join master on c.master_id = master.id
            union
            select b.block_id from booking.block_master b join master on b.master_id = master.id
            union
            select (a.before ->> 'block_id')::uuid from platform.audit_entry a join master
                on a.before ->> 'master_id' = master.id::text
            where a.entity = 'booking.block_master' and a.action = 'DELETE'
            union
            select a.entity_id from platform.audit_entry a join master on a.before ->> 'master_id' = master.id::text
            where a.entity in ('booking.time_off', 'booking.special_date', 'booking.master_skill', 'booking.external_calendar')
              and a.action = 'DELETE'
            """;

    @Inject
    Sql sql;

    @Inject
    CustomerNews customerNews;

    @Inject
    Clock clock;

    /** A card of which nothing is known any more. */
    private record Erased(UUID card, long version) {}

    @Override
    public Set<UUID> recordsOf(DataSubject person) {
        UUID[] records = records(person);
        String[] contacts = person.contacts().toArray(String[]::new);
        return new HashSet<>(
                person.kind() == DataSubject.Kind.CUSTOMER
                        ? sql.query(OF_CUSTOMER, row -> row.getObject(1, UUID.class), records, contacts, contacts)
                        : sql.query(OF_MASTER, row -> row.getObject(1, UUID.class), person.id(), person.id()));
    }

    @Override
    public List<String> lists(DataSubject.Kind kind) {
        return PersonalList.names(VisitsData.LISTS, kind);
    }

    @Override
    public List<PersonalList.Item> read(DataSubject person, String list, @Nullable String after, int limit) {
        return PersonalList.read(VisitsData.LISTS, sql, person, list, after, limit);
    }

    /** What is planned for a group is one, whether anybody comes to it yet or not. */
    @Override
    public long openVisits(DataSubject person, Instant now) {
        return sql.query(
                        """
                        with open as (
                            select b.id, b.group_visit_id from booking.booking b
                            where b.status in ('PENDING', 'CONFIRMED', 'CHECKED_IN') and b.ends_at > ?
                              and (b.id = any (?)
                                   or exists (select 1 from booking.booking_item i
                                              where i.booking_id = b.id and (i.master_id = any (?) or i.helper_ids && ?))))
                        select (select count(*) from open)
                             + (select count(*) from booking.group_visit g
                                where g.cancelled_at is null and g.ends_at > ? and g.master_ids && ?
                                  and g.id not in (select o.group_visit_id from open o where o.group_visit_id is not null))
                        """,
                        row -> row.getLong(1),
                        now,
                        records(person),
                        records(person),
                        records(person),
                        now,
                        records(person))
                .get(0);
    }

    /** Events about visits name their masters, who may have no address in them. */
    @Override
    public Set<String> mentions(DataSubject person) {
        if (person.kind() == DataSubject.Kind.CUSTOMER) {
            return Set.of();
        }
        return Set.copyOf(sql.query(
                "select id from booking.master where user_id = ? or id = ?",
                row -> row.getString(1),
                person.id(),
                person.id()));
    }

    @Override
    public void erase(DataSubject person) {
        UUID[] records = records(person);
        if (person.kind() == DataSubject.Kind.CUSTOMER) {
            eraseCustomer(records);
        } else {
            eraseMaster(records);
        }
    }

    @Override
    public void erased(DataSubject person) {
        if (person.kind() != DataSubject.Kind.CUSTOMER) {
            return;
        }
        sql.query(
                        "select id, version from booking.customer where id = any (?) order by id",
                        row -> new Erased(row.getObject(1, UUID.class), row.getLong(2)),
                        (Object) records(person))
                .forEach(each -> customerNews.erased(each.card(), each.version()));
    }

    private void eraseCustomer(UUID[] records) {
        sql.update("delete from booking.waitlist_entry where id = any (?)", (Object) records);
        sql.update(
                """
                update booking.booking
                set client_name = '***', client_email = null, client_phone = null, notes = null, cancel_reason = null,
                    fee_waiver = case when fee_waiver is not null then '***' end,
                    overbook_reason = case when overbook_reason is not null then '***' end,
                    version = version + 1
                where id = any (?)
                """,
                (Object) records);
        sql.update(
                """
                update booking.customer
                set name = '***', email = null, phone = null, birth_date = null, blocked_at = null, block_reason = null,
                    erased_at = ?, version = version + 1
                where id = any (?)
                """,
                clock.instant(),
                records);
        sql.update("delete from booking.customer_tag where customer_id = any (?)", (Object) records);
        sql.update("delete from booking.customer_master where customer_id = any (?)", (Object) records);
        sql.update("delete from booking.customer_note where customer_id = any (?)", (Object) records);
        sql.update("delete from booking.allergy where customer_id = any (?)", (Object) records);
        sql.query("select doors.redact_treatments(?)", row -> "", (Object) records);
        sql.query("select doors.redact_consents(?)", row -> "", (Object) records);
    }

    private void eraseMaster(UUID[] records) {
        sql.update(
                """
                update booking.master
                set first_name = '***', last_name = '***', email = null, phone = null, position = null, bio = null,
                    photo_url = null, archived = true, erased_at = ?, version = version + 1
                where id = any (?)
                """,
                clock.instant(),
                records);
        sql.update("delete from booking.master_skill where id = any (?)", (Object) records);
        sql.update("delete from booking.external_calendar where id = any (?)", (Object) records);
        sql.update("update booking.special_date set reason = '***' where reason is not null and id = any (?)", (Object)
                records);
        sql.update(
                "update booking.block set text = '***', version = version + 1 where text is not null and id = any (?)",
                (Object) records);
        sql.update(
                """
                update booking.time_off
                set reason = case when reason is not null then '***' end, answer = case when answer is not null then '***' end
                where id = any (?)
                """,
                (Object) records);
    }

    private static UUID[] records(DataSubject person) {
        return person.records().toArray(UUID[]::new);
    }
}
