-- When the client came; and what of the visit did not take place, and costs nothing.
alter table booking.booking add column arrived_at timestamptz;
alter table booking.booking_item add column left_out boolean not null default false;

grant select (left_out) on booking.booking_item to ${doors};
create or replace function doors.revenue_over_time(unit text, first date, last date)
    returns table (period date, currency text, amount_minor bigint)
    language sql stable security definer set search_path = pg_catalog
as $$
    select date_trunc(unit, b.starts_at at time zone 'UTC')::date, i.currency, sum(i.price_minor)::bigint
    from booking.booking b
    join booking.booking_item i on i.tenant_id = b.tenant_id and i.booking_id = b.id
    where b.status = 'COMPLETED' and not i.left_out
      and b.starts_at >= first::timestamp at time zone 'UTC'
      and b.starts_at < (last + 1)::timestamp at time zone 'UTC'
    group by 1, 2 order by 1, 2
$$;
