-- A place is held for a while for who has not confirmed or paid yet. A hold that is over stands in nobody's way, whether it
-- has been marked as expired already or not.
alter table booking.booking add column held_until timestamptz;
alter table booking.allocation add column held_until timestamptz;
create index booking_by_hold on booking.booking (held_until) where held_until is not null and status = 'PENDING';

grant select (held_until) on booking.booking to ${doors};
create function doors.tenants_with_overdue_holds(moment timestamptz, at_most integer) returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select b.tenant_id from booking.booking b
    where b.status = 'PENDING' and b.held_until <= moment
    group by b.tenant_id order by min(b.held_until) limit at_most
$$;
call platform.door('doors.tenants_with_overdue_holds(timestamptz, integer)');
