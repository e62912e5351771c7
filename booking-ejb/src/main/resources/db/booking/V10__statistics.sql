-- The platform's figures: bookings and revenue by the day, week or month (UTC) in which the visits begin, and who is most active.
grant select (starts_at) on booking.booking to ${doors};
create policy door on booking.booking_item for select to ${doors} using (true);
grant select (tenant_id, booking_id, price_minor, currency) on booking.booking_item to ${doors};

-- neither is a visit that takes place: cancelled, not come, run out
create function doors.bookings_over_time(unit text, first date, last date)
    returns table (period date, bookings bigint, completed bigint, fallen_through bigint)
    language sql stable security definer set search_path = pg_catalog
as $$
    select date_trunc(unit, b.starts_at at time zone 'UTC')::date,
           count(*),
           count(*) filter (where b.status = 'COMPLETED'),
           count(*) filter (where b.status in ('CANCELLED', 'NO_SHOW', 'EXPIRED'))
    from booking.booking b
    where b.starts_at >= first::timestamp at time zone 'UTC'
      and b.starts_at < (last + 1)::timestamp at time zone 'UTC'
    group by 1 order by 1
$$;

-- what completed visits have cost; sums of different currencies stay apart
create function doors.revenue_over_time(unit text, first date, last date)
    returns table (period date, currency text, amount_minor bigint)
    language sql stable security definer set search_path = pg_catalog
as $$
    select date_trunc(unit, b.starts_at at time zone 'UTC')::date, i.currency, sum(i.price_minor)::bigint
    from booking.booking b
    join booking.booking_item i on i.tenant_id = b.tenant_id and i.booking_id = b.id
    where b.status = 'COMPLETED'
      and b.starts_at >= first::timestamp at time zone 'UTC'
      and b.starts_at < (last + 1)::timestamp at time zone 'UTC'
    group by 1, 2 order by 1, 2
$$;

create function doors.most_active_tenants(first date, last date, at_most integer)
    returns table (tenant_id uuid, name text, subdomain text, bookings bigint)
    language sql stable security definer set search_path = pg_catalog
as $$
    select t.tenant_id, t.name, t.subdomain, a.bookings
    from (select b.tenant_id, count(*) as bookings
          from booking.booking b
          where b.status not in ('CANCELLED', 'NO_SHOW', 'EXPIRED')
            and b.starts_at >= first::timestamp at time zone 'UTC'
            and b.starts_at < (last + 1)::timestamp at time zone 'UTC'
          group by b.tenant_id order by 2 desc, 1 limit at_most) a
    join tenancy.tenant t on t.tenant_id = a.tenant_id
    order by a.bookings desc, t.tenant_id
$$;

-- the figures are over all businesses: a period is found by its time alone
create index booking_by_time on booking.booking (starts_at);

do $$
declare
    door text;
begin
    foreach door in array array['bookings_over_time(text, date, date)', 'revenue_over_time(text, date, date)',
                                'most_active_tenants(date, date, integer)']
    loop
        execute format('alter function doors.%s owner to ${doors}', door);
        execute format('revoke all on function doors.%s from public', door);
        execute format('grant execute on function doors.%s to ${app}', door);
    end loop;
end $$;
