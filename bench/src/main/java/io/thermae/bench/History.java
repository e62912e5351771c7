package io.thermae.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Fills a business with bookings, as many a day as its masters and rooms have room for: five half hours of each master a day
 * between 10 and 20 o'clock, each in a room. The last of them is a month ahead, so however many there are, they differ by how
 * far back they go. Each client has come ten times.
 */
final class History {

    /** What it fills. */
    static final List<String> TABLES =
            List.of("booking.customer", "booking.booking", "booking.booking_item", "booking.allocation");

    private static final int A_DAY_AND_MASTER = 5;
    private static final int DAYS_AHEAD = 31;

    /** A visit takes the slot that nobody else has in its room, and its master has none else at that time. */
    private static final String BOOKINGS =
            """
            create temp table visit as
            select uuidv7() as id, d * ? + i as number, (?::uuid[])[1 + i / 5] as master, (?::uuid[])[1 + i / 20] as room,
                   current_date::timestamp + (? - d) * interval '1 day' + interval '10 hours'
                       + (i * 7 %% 20) * interval '30 minutes' as local_start
            from generate_series(0, ? - 1) as d, generate_series(0, ? - 1) as i;
            insert into booking.customer (tenant_id, id, name, phone, language, created_at)
            select '%1$s', md5('%1$s' || n)::uuid, 'Client ' || n, '+49151' || lpad(n::text, 8, '0'), 'en', now()
            from generate_series(0, (select max(number) / 10 from visit)) as n;
            insert into booking.booking (tenant_id, id, number, branch_id, customer_id, status, starts_at, ends_at, time_zone,
                local_start, client_name, client_phone, client_language, created_at)
            select '%1$s', id, 'H' || number, '%2$s', md5('%1$s' || number / 10)::uuid,
                   case when local_start < now() then 'COMPLETED' else 'CONFIRMED' end,
                   local_start at time zone 'UTC', local_start at time zone 'UTC' + interval '30 minutes', 'UTC', local_start,
                   'Client ' || number / 10, '+49151' || lpad((number / 10)::text, 8, '0'), 'en', now()
            from visit;
            insert into booking.booking_item (tenant_id, booking_id, position, service_id, service_name, master_id,
                master_chosen, starts_at, ends_at, buffer_before_minutes, buffer_after_minutes, price_minor, currency,
                resource_ids)
            select '%1$s', id, 0, '%3$s', 'Cut', master, true, local_start at time zone 'UTC',
                   local_start at time zone 'UTC' + interval '30 minutes', 0, 0, 2000, 'EUR', array[room]
            from visit;
            insert into booking.allocation (tenant_id, id, resource_id, starts_at, ends_at, booking_id, branch_id)
            select '%1$s', uuidv7(), place, local_start at time zone 'UTC',
                   local_start at time zone 'UTC' + interval '30 minutes', id, '%2$s'
            from visit, unnest(array[master, room]) as place;
            drop table visit;
            """;

    private History() {}

    /**
     * @param connection of the superuser, on which triggers rest
     * @param bookings so many, rounded down to whole days
     */
    static void write(Connection connection, Spa spa, int bookings) throws SQLException {
        int aDay = spa.masters().size() * A_DAY_AND_MASTER;
        try (PreparedStatement insert =
                connection.prepareStatement(BOOKINGS.formatted(spa.tenant(), spa.branch(), spa.service()))) {
            insert.setInt(1, aDay);
            insert.setArray(2, connection.createArrayOf("uuid", spa.masters().toArray()));
            insert.setArray(3, connection.createArrayOf("uuid", spa.rooms().toArray()));
            insert.setInt(4, DAYS_AHEAD);
            insert.setInt(5, bookings / aDay);
            insert.setInt(6, aDay);
            insert.execute();
        }
    }
}
