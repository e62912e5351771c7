-- The platform's figures: how many businesses have registered, by day, week or month (UTC).
create function doors.registrations_over_time(unit text, first date, last date)
    returns table (period date, registrations bigint)
    language sql stable security definer set search_path = pg_catalog
as $$
    select date_trunc(unit, t.created_at at time zone 'UTC')::date, count(*)
    from tenancy.tenant t
    where t.status <> 'PLATFORM'
      and t.created_at >= first::timestamp at time zone 'UTC'
      and t.created_at < (last + 1)::timestamp at time zone 'UTC'
    group by 1 order by 1
$$;
alter function doors.registrations_over_time(text, date, date) owner to ${doors};
revoke all on function doors.registrations_over_time(text, date, date) from public;
grant execute on function doors.registrations_over_time(text, date, date) to ${app};
