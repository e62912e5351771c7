package io.thermae.bench;

import io.thermae.run.Backends;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Fills a business with bookings, as many a day as its masters and rooms have room for: five half hours of each master a day
 * between 10 and 20 o'clock, each in a room. The last of them is a month ahead, so however many there are, they differ by how
 * far back they go.
 */
final class History {

    private static final int A_DAY_AND_MASTER = 5;
    private static final int DAYS_AHEAD = 31;

    /** A visit takes the slot that nobody else has in its room, and its master has none else at that time. */
    private static final String BOOKINGS =
            """
            create temp table visit on commit drop as
            select gen_random_uuid() as id, (?::uuid[])[1 + i / 5] as master, (?::uuid[])[1 + i / 20] as room,
                   current_date::timestamp + (? - d) * interval '1 day' + interval '10 hours'
                       + (i * 7 %% 20) * interval '30 minutes' as local_start,
                   row_number() over () as number
            from generate_series(0, ? - 1) as d, generate_series(0, ? - 1) as i;
            insert into booking.booking (tenant_id, id, number, branch_id, customer_id, status, starts_at, ends_at, time_zone,
                local_start, client_name, client_language, created_at)
            select '%1$s', id, 'H' || number, '%2$s', '%1$s', case when local_start < now() then 'COMPLETED' else 'CONFIRMED' end,
                   local_start at time zone 'UTC', local_start at time zone 'UTC' + interval '30 minutes', 'UTC', local_start,
                   'Client ' || number, 'en', now()
            from visit;
            insert into booking.booking_item (tenant_id, booking_id, position, service_id, service_name, master_id,
                master_chosen, starts_at, ends_at, buffer_before_minutes, buffer_after_minutes, price_minor, currency)
            select '%1$s', id, 0, '%3$s', 'Cut', master, true, local_start at time zone 'UTC',
                   local_start at time zone 'UTC' + interval '30 minutes', 0, 0, 2000, 'EUR'
            from visit;
            insert into booking.allocation (tenant_id, id, resource_id, starts_at, ends_at, booking_id, branch_id)
            select '%1$s', gen_random_uuid(), place, local_start at time zone 'UTC',
                   local_start at time zone 'UTC' + interval '30 minutes', id, '%2$s'
            from visit, unnest(array[master, room]) as place;
            """;

    private History() {}

    /** @param bookings so many, rounded down to whole days */
    static void write(Backends backends, Spa spa, int bookings) throws SQLException {
        int aDay = spa.masters().size() * A_DAY_AND_MASTER;
        try (Connection connection = backends.database().asSuperuser().getConnection();
                Statement session = connection.createStatement()) {
            connection.setAutoCommit(false);
            // neither the audit nor the customers are what is measured
            session.execute("set local session_replication_role = replica");
            try (PreparedStatement insert =
                    connection.prepareStatement(BOOKINGS.formatted(spa.tenant(), spa.branch(), spa.service()))) {
                insert.setArray(
                        1, connection.createArrayOf("uuid", spa.masters().toArray()));
                insert.setArray(2, connection.createArrayOf("uuid", spa.rooms().toArray()));
                insert.setInt(3, DAYS_AHEAD);
                insert.setInt(4, bookings / aDay);
                insert.setInt(5, aDay);
                insert.execute();
            }
            connection.commit();
            connection.setAutoCommit(true);
            session.execute("vacuum analyze booking.booking, booking.booking_item, booking.allocation");
        }
    }
}
