-- Two doors for two kinds of work: a period of a membership is invoiced by a business that is there, and what is left of one
-- lapses in any. Whoever came through one door did both.
create or replace function doors.tenants_with_due_memberships(moment timestamptz, at_most integer) returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select m.tenant_id
    from finance.membership m join tenancy.tenant t on t.tenant_id = m.tenant_id and t.status in ('TRIAL', 'ACTIVE')
    where m.next_at <= moment
    group by m.tenant_id order by min(m.next_at) limit at_most
$$;

-- Businesses in which what is left of a period lapses, whatever has become of them.
create function doors.tenants_with_lapsing_packages(moment timestamptz, at_most integer) returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select p.tenant_id
    from finance.package p
    where p.lapses_at <= moment and p.visits_left > 0
    group by p.tenant_id order by min(p.lapses_at) limit at_most
$$;
call platform.door('doors.tenants_with_lapsing_packages(timestamptz, integer)');
