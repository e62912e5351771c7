-- Blocks, time off and maintenance are agreed in the time of their place, as visits are: what the wall clock shows when they begin
-- and end, and of which zone it is. Their instants follow from that.
alter table booking.block add column time_zone text, add column local_start timestamp, add column local_end timestamp;
alter table booking.time_off add column time_zone text, add column local_start timestamp, add column local_end timestamp;
alter table booking.maintenance add column time_zone text, add column local_start timestamp, add column local_end timestamp;

-- What there is already, of all businesses at once: so the owner steps over row-level security, and nobody has done anything.
alter table booking.block no force row level security;
alter table booking.block_master no force row level security;
alter table booking.block_resource no force row level security;
alter table booking.time_off no force row level security;
alter table booking.maintenance no force row level security;
alter table booking.master_branch no force row level security;
alter table booking.resource no force row level security;
alter table tenancy.branch no force row level security;
alter table tenancy.tenant no force row level security;
alter table booking.block disable trigger user;
alter table booking.time_off disable trigger user;
alter table booking.maintenance disable trigger user;

-- of the branch; else of the branches of all that it names, or of the business where these differ
update booking.block k
set time_zone = coalesce(
    (select b.time_zone from tenancy.branch b where b.tenant_id = k.tenant_id and b.id = k.branch_id),
    (select min(b.time_zone)
     from tenancy.branch b
     where b.tenant_id = k.tenant_id
       and b.id in (select w.branch_id
                    from booking.block_master m
                    join booking.master_branch w on w.tenant_id = m.tenant_id and w.master_id = m.master_id
                    where m.tenant_id = k.tenant_id and m.block_id = k.id
                    union
                    select r.branch_id
                    from booking.block_resource u
                    join booking.resource r on r.tenant_id = u.tenant_id and r.id = u.resource_id
                    where u.tenant_id = k.tenant_id and u.block_id = k.id)
     having count(distinct b.time_zone) = 1),
    (select t.time_zone from tenancy.tenant t where t.tenant_id = k.tenant_id));
update booking.time_off o
set time_zone = coalesce(
    (select min(b.time_zone)
     from booking.master_branch w
     join tenancy.branch b on b.tenant_id = w.tenant_id and b.id = w.branch_id
     where w.tenant_id = o.tenant_id and w.master_id = o.master_id
     having count(distinct b.time_zone) = 1),
    (select t.time_zone from tenancy.tenant t where t.tenant_id = o.tenant_id));
update booking.maintenance i
set time_zone = coalesce(
    (select b.time_zone
     from booking.resource r join tenancy.branch b on b.tenant_id = r.tenant_id and b.id = r.branch_id
     where r.tenant_id = i.tenant_id and r.id = i.resource_id),
    (select t.time_zone from tenancy.tenant t where t.tenant_id = i.tenant_id));
update booking.block set local_start = starts_at at time zone time_zone, local_end = ends_at at time zone time_zone;
update booking.time_off set local_start = starts_at at time zone time_zone, local_end = ends_at at time zone time_zone;
update booking.maintenance set local_start = starts_at at time zone time_zone, local_end = ends_at at time zone time_zone;

alter table booking.block enable trigger user;
alter table booking.time_off enable trigger user;
alter table booking.maintenance enable trigger user;
alter table booking.block force row level security;
alter table booking.block_master force row level security;
alter table booking.block_resource force row level security;
alter table booking.time_off force row level security;
alter table booking.maintenance force row level security;
alter table booking.master_branch force row level security;
alter table booking.resource force row level security;
alter table tenancy.branch force row level security;
alter table tenancy.tenant force row level security;

alter table booking.block
    alter column time_zone set not null, alter column local_start set not null, alter column local_end set not null;
alter table booking.time_off
    alter column time_zone set not null, alter column local_start set not null, alter column local_end set not null;
alter table booking.maintenance
    alter column time_zone set not null, alter column local_start set not null, alter column local_end set not null;
grant update (starts_at, ends_at) on booking.maintenance to ${app};

create policy door on booking.block for select to ${doors} using (true);
create policy door on booking.time_off for select to ${doors} using (true);
create policy door on booking.maintenance for select to ${doors} using (true);
grant select (tenant_id, ends_at) on booking.block, booking.time_off, booking.maintenance to ${doors};

create or replace function doors.tenants_with_visits_ahead(moment timestamptz) returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select b.tenant_id from booking.booking b
    where b.starts_at > moment and b.status in ('PENDING', 'CONFIRMED')
    union
    select g.tenant_id from booking.group_visit g
    where g.starts_at > moment and g.cancelled_at is null
    union
    select k.tenant_id from booking.block k where k.ends_at > moment
    union
    select o.tenant_id from booking.time_off o where o.ends_at > moment
    union
    select i.tenant_id from booking.maintenance i where i.ends_at > moment
$$;
