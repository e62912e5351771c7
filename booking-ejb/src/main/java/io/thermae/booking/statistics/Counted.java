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

    /**
     * How long those work who perform a service: {@code day, branch_id, master_id, service_id, working_seconds}, of each of them what
     * his own row says. A service is performed by whom it is assigned to, and on a day on which somebody else is booked with it,
     * by him, too; one that is archived on days only on which it has visits.
     */
    static final String PERFORMED =
            """
            (select w.tenant_id, w.day, w.branch_id, w.master_id, a.service_id, w.working_seconds
             from booking.statistics_figure w
             join booking.master_service a on a.tenant_id = w.tenant_id and a.master_id = w.master_id
             join booking.service o on o.tenant_id = a.tenant_id and o.id = a.service_id
             where w.working_seconds > 0 and w.service_id = uuid '00000000-0000-0000-0000-000000000000'
               and w.master_id <> uuid '00000000-0000-0000-0000-000000000000'
               and (not o.archived or exists (
                   select 1 from booking.statistics_figure v
                   where v.tenant_id = w.tenant_id and v.day = w.day and v.branch_id = w.branch_id
                     and v.master_id = uuid '00000000-0000-0000-0000-000000000000' and v.service_id = a.service_id))
             union
             select w.tenant_id, w.day, w.branch_id, w.master_id, v.service_id, w.working_seconds
             from booking.statistics_figure w
             join booking.statistics_figure v on v.tenant_id = w.tenant_id and v.day = w.day
              and v.branch_id = w.branch_id and v.master_id = w.master_id
             where w.working_seconds > 0 and w.service_id = uuid '00000000-0000-0000-0000-000000000000'
               and w.master_id <> uuid '00000000-0000-0000-0000-000000000000'
               and v.booked_seconds > 0 and v.service_id <> uuid '00000000-0000-0000-0000-000000000000')
            """;

    private Counted() {}
}
