-- When a business's data is looked through next for what it need not keep any more. A business without a row has not been
-- looked through yet, or has just decided otherwise.
create table tenancy.retention (
    tenant_id uuid        primary key default platform.current_tenant() references tenancy.tenant,
    next_at   timestamptz not null
);
call platform.isolate('tenancy.retention');
grant select, insert, update, delete on tenancy.retention to ${app};
create index retention_by_time on tenancy.retention (next_at);
create policy door on tenancy.retention for select to ${doors} using (true);
grant select on tenancy.retention to ${doors};

-- Whose turn it is. Only a list: each business is then claimed, or left to the node that has it, in its own transaction.
create function doors.tenants_with_due_retention(moment timestamptz, at_most integer) returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select t.tenant_id
    from tenancy.tenant t left join tenancy.retention r on r.tenant_id = t.tenant_id
    where t.status <> 'PLATFORM' and (r.next_at is null or r.next_at <= moment)
    order by r.next_at nulls first, t.tenant_id limit at_most
$$;
call platform.door('doors.tenants_with_due_retention(timestamptz, integer)');

-- Sessions that have ended, and whose devices and addresses are still known: the oldest first.
create index session_kept on tenancy.session (tenant_id, last_used_at) where address <> '***';
