-- By which rules of time zones the instants of bookings were calculated last. A time zone database that a node has and that
-- is newer: then what is ahead is calculated again, from the time on the wall. One row.
create table booking.zone_rules (
    one     boolean primary key default true check (one),
    version text    not null,
    digest  text    not null
);
grant select, insert, update on booking.zone_rules to ${app};

-- what the wall clock shows when a group visit begins, as a booking has it
alter table booking.group_visit add column local_start timestamp;
alter table booking.group_visit no force row level security;
update booking.group_visit set local_start = starts_at at time zone time_zone;
alter table booking.group_visit force row level security;
alter table booking.group_visit alter column local_start set not null;

create policy door on booking.group_visit for select to ${doors} using (true);
grant select (tenant_id, starts_at, cancelled_at) on booking.group_visit to ${doors};

create function doors.tenants_with_visits_ahead(moment timestamptz) returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select b.tenant_id from booking.booking b
    where b.starts_at > moment and b.status in ('PENDING', 'CONFIRMED')
    union
    select g.tenant_id from booking.group_visit g
    where g.starts_at > moment and g.cancelled_at is null
$$;
call platform.door('doors.tenants_with_visits_ahead(timestamptz)');
