-- Whose turn it is: every business once a day. What has a period of its own (what people were told, what webhooks were sent) is
-- forgotten also where nobody has decided anything.
drop function doors.tenants_with_due_retention(timestamptz, boolean, integer);
create function doors.tenants_with_due_retention(moment timestamptz, at_most integer) returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select t.tenant_id
    from tenancy.tenant t left join tenancy.retention r on r.tenant_id = t.tenant_id
    where t.status <> 'PLATFORM' and (r.next_at is null or r.next_at <= moment)
    order by r.next_at nulls first, t.tenant_id limit at_most
$$;
call platform.door('doors.tenants_with_due_retention(timestamptz, integer)');
drop policy retention on tenancy.business_setting;
revoke select (tenant_id, key) on tenancy.business_setting from ${doors};
