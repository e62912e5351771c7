package io.thermae.booking.statistics;

/** What figures count, in SQL, each said once: for masters over a period, and for days. {@code b} is a booking, {@code i} its item. */
final class Counted {

    /** Whoever does anything in it: {@code who.master_id}. */
    static final String WHO =
            """
            cross join lateral unnest(i.master_id || i.helper_ids) as who (master_id)
            """;

    /** When he is busy with the client: {@code part}, without buffers, and without what has time of its own. */
    static final String BUSY =
            """
            cross join lateral (
                select i.starts_at, i.ends_at where i.segments = '[]'
                union all
                select i.starts_at + make_interval(mins => s.before), i.starts_at + make_interval(mins => s.before + s.minutes)
                from (select (e ->> 'minutes')::int as minutes, (e ->> 'busy')::boolean as busy,
                             coalesce(sum((e ->> 'minutes')::int)
                                 over (order by n rows between unbounded preceding and 1 preceding), 0)::int as before
                      from jsonb_array_elements(i.segments) with ordinality as x (e, n)) s
                where s.busy) part
            """;

    /** Of these bookings time is booked. */
    static final String TAKES_TIME = " b.status in ('PENDING', 'CONFIRMED', 'CHECKED_IN', 'COMPLETED') ";

    /** What he is paid for: what several do at once is the first master's. */
    static final String EARNS = " b.status = 'COMPLETED' and not i.left_out and who.master_id = i.master_id ";

    /** Who has left no contact, or was erased, is nobody. */
    static final String IS_SOMEBODY =
            """
             exists (select 1 from booking.customer c
                     where c.id = b.customer_id and num_nonnulls(c.email, c.phone) > 0)
            """;

    /** The first completed visit of the customer of {@code v}, in whichever branch: its id; null if there is none. */
    static final String FIRST_VISIT =
            """
             (select f.id from booking.booking f
              where f.customer_id = v.customer_id and f.status = 'COMPLETED'
              order by f.starts_at, f.id limit 1)
            """;

    private Counted() {}
}
