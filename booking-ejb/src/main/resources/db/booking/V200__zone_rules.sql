-- By which rules of time zones the instants of bookings were calculated last. A time zone database that a node has and that
-- is newer: then what is ahead is calculated again, from the time on the wall. One row.
create table booking.zone_rules (
    one     boolean primary key default true check (one),
    version text    not null,
    digest  text    not null
);
grant select, insert, update on booking.zone_rules to ${app};

create function doors.tenants_with_visits_ahead(moment timestamptz) returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select distinct b.tenant_id from booking.booking b
    where b.starts_at > moment and b.status in ('PENDING', 'CONFIRMED')
$$;
call platform.door('doors.tenants_with_visits_ahead(timestamptz)');
