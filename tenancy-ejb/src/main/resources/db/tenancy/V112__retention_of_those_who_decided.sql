-- Whose turn it is: only businesses that have decided, or everybody where the platform has a word of its own.
drop function doors.tenants_with_due_retention(timestamptz, integer);
grant select (tenant_id, key) on tenancy.business_setting to ${doors};
create policy retention on tenancy.business_setting for select to ${doors} using (true);
create function doors.tenants_with_due_retention(moment timestamptz, everybody boolean, at_most integer)
    returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select t.tenant_id
    from tenancy.tenant t left join tenancy.retention r on r.tenant_id = t.tenant_id
    where t.status <> 'PLATFORM' and (r.next_at is null or r.next_at <= moment)
      and (everybody or exists (select 1 from tenancy.business_setting s
                                where s.tenant_id = t.tenant_id and s.key like '%RetentionMonths'))
    order by r.next_at nulls first, t.tenant_id limit at_most
$$;
call platform.door('doors.tenants_with_due_retention(timestamptz, boolean, integer)');
