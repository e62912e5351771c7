package io.thermae.it.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

/** What must hold of the stored visits of a business, whatever was done at once. */
public final class StoredVisits {

    private final AppDatabase database;
    private final Business business;
    private final String about;

    /** @param about what to say where it does not hold */
    public StoredVisits(Platform platform, Business business, String about) {
        this.database = platform.database();
        this.business = business;
        this.about = about;
    }

    /** Nobody does two things at a time, and no unit or place is taken twice. */
    public void nothingIsTakenTwice() {
        holdsOfNone(
                """
                select count(*)
                from booking.allocation a
                join booking.allocation b
                  on a.tenant_id = b.tenant_id and a.resource_id = b.resource_id and a.unit = b.unit
                 and a.starts_at < b.ends_at and b.starts_at < a.ends_at
                where a.tenant_id = ? and a.active and b.active and a.ctid < b.ctid
                """);
    }

    /** Each visit that takes place, and is in no group, has reserved so much, then and only then. */
    public void haveReserved(int each) {
        assertThat(database.count(
                        """
                        select count(*)
                        from booking.booking b
                        left join lateral (
                            select count(*) as reserved,
                                   count(*) filter (where a.starts_at = b.starts_at and a.ends_at = b.ends_at) as right_then
                            from booking.allocation a
                            where a.tenant_id = b.tenant_id and a.booking_id = b.id and a.active) as its on true
                        where b.tenant_id = ? and b.status in ('PENDING', 'CONFIRMED') and b.group_visit_id is null
                          and (its.reserved <> ? or its.right_then <> ?)
                        """,
                        business.tenantId(),
                        each,
                        each))
                .as(about)
                .isZero();
    }

    /** Who comes to a group visit comes when and where it is, and has as many of its places as there are people. */
    public void comeToGroupsAsTheyAre() {
        holdsOfNone(
                """
                select count(*)
                from booking.group_visit g
                join booking.booking b on b.tenant_id = g.tenant_id and b.group_visit_id = g.id
                join booking.booking_item i on i.tenant_id = b.tenant_id and i.booking_id = b.id
                left join lateral (
                    select count(*) as seats,
                           count(*) filter (where a.starts_at = g.starts_at and a.ends_at = g.ends_at) as right_then
                    from booking.allocation a
                    where a.tenant_id = b.tenant_id and a.booking_id = b.id and a.booked_place_of = g.id) as its on true
                where g.tenant_id = ? and b.status in ('PENDING', 'CONFIRMED')
                  and (b.starts_at <> g.starts_at or b.ends_at <> g.ends_at or b.branch_id <> g.branch_id
                       or i.starts_at <> g.starts_at or i.master_id <> g.master_ids[1]
                       or i.resource_ids <> g.resource_ids or its.seats <> b.party_size or its.right_then <> its.seats)
                """);
        holdsOfNone(
                """
                select count(*) from booking.group_visit g
                where g.tenant_id = ? and g.cancelled_at is null
                  and g.places <> (select count(*) from booking.group_place p
                                   where p.tenant_id = g.tenant_id and p.group_visit_id = g.id)
                """);
    }

    /** How many there are that were not made as an offer to somebody who waits. */
    public long unoffered() {
        return database.count(
                """
                select count(*) from booking.booking b
                where b.tenant_id = ?
                  and not exists (select 1 from booking.waitlist_offer o
                                  where o.tenant_id = b.tenant_id and o.booking_id = b.id)
                """,
                business.tenantId());
    }

    /** When bookings and group visits begin, cancelled ones too; in seconds. */
    public List<Long> secondsOfStarts() {
        return database
                .rows(
                        """
                        select extract(epoch from starts_at)::bigint as start from booking.booking where tenant_id = ?
                        union
                        select extract(epoch from starts_at)::bigint from booking.group_visit where tenant_id = ?
                        """,
                        business.tenantId(),
                        business.tenantId())
                .stream()
                .map(row -> (Long) row.get("start"))
                .toList();
    }

    /** How often a booking was moved. */
    public long moves(UUID booking) {
        return database.count("select sequence from booking.booking where id = ?", booking);
    }

    private void holdsOfNone(String question) {
        assertThat(database.count(question, business.tenantId())).as(about).isZero();
    }
}
