package io.thermae.booking.reservation;

import io.thermae.booking.api.GroupVisitView;
import io.thermae.booking.availability.Place;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.UUID;

/** Changes stored group visits together with the rows of their places. */
@ApplicationScoped
public class GroupPlaces {

    /** So many layers of numbers are used one after the other: as many as the numbers of units have room for. */
    private static final int LAYERS = 300;

    @Inject
    Sql sql;

    /**
     * Writes where one is now, with as many new places; to be called within {@link Allocations#atOnce}. Who has looked at it
     * before and reserves one of the old places reserves what is not there, and looks again.
     *
     * @return the number of the first of the new places
     */
    int move(GroupVisitView group) {
        int first = sql.query(
                        "select max(number) / 100 from booking.group_place where group_visit_id = ?",
                        row -> (row.getInt(1) + 1) % LAYERS * Place.LAYER,
                        group.id())
                .get(0);
        sql.later(
                """
                update booking.group_visit
                set branch_id = ?, starts_at = ?, ends_at = ?, time_zone = ?, local_start = ?, master_ids = ?,
                    resource_ids = ?, places = ?, version = version + 1
                where id = ?
                """,
                group.branchId(),
                group.start(),
                group.end(),
                group.timeZone().getId(),
                LocalDateTime.ofInstant(group.start(), group.timeZone()),
                group.masterIds().toArray(UUID[]::new),
                group.resourceIds().toArray(UUID[]::new),
                group.places(),
                group.id());
        sql.later(
                """
                insert into booking.group_place (group_visit_id, number)
                select ?, number from generate_series(?, ?) as number
                """,
                group.id(),
                first,
                first + group.places() - 1);
        return first;
    }

    /** Takes the places away that are not of this layer any more. */
    void leave(GroupVisitView group, int first) {
        sql.later(
                "delete from booking.group_place where group_visit_id = ? and number not between ? and ?",
                group.id(),
                first,
                first + Place.LAYER - 1);
    }

    /** Gives one more places, or takes free ones away; to be called within {@link Allocations#atOnce}. */
    void resize(GroupVisitView group, int places) {
        sql.later("update booking.group_visit set places = ?, version = version + 1 where id = ?", places, group.id());
        if (places > group.places()) {
            sql.later(
                    """
                    insert into booking.group_place (group_visit_id, number)
                    select ?, unused.number
                    from (select min(p.number) / 100 * 100 as layer from booking.group_place p where p.group_visit_id = ?) as its
                    cross join lateral (
                        select number from generate_series(its.layer, its.layer + 99) as numbers (number)
                        where not exists (select 1 from booking.group_place p
                                          where p.group_visit_id = ? and p.number = numbers.number)
                        order by number limit ?) as unused
                    """,
                    group.id(),
                    group.id(),
                    group.id(),
                    places - group.places());
            noteFree(group);
        } else {
            sql.later(
                    """
                    delete from booking.group_place where group_visit_id = ? and number in (
                        select p.number from booking.group_place p
                        where p.group_visit_id = ?
                          and not exists (select 1 from booking.allocation a
                                          where a.booked_place_of = p.group_visit_id and a.unit = p.number)
                        order by p.number desc limit ?)
                    """,
                    group.id(),
                    group.id(),
                    group.places() - places);
        }
    }

    /** Lets those who wait for a place know that there are some. */
    void noteFree(GroupVisitView group) {
        sql.later(
                """
                insert into booking.freed_time (starts_at, ends_at)
                select ?, ? where exists (select 1 from booking.waitlist_entry where status in ('WAITING', 'OFFERED'))
                """,
                group.start(),
                group.end());
    }
}
