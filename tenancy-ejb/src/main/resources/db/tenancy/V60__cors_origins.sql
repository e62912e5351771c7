-- The web sites from which browsers may call the API in a business's name.
create table tenancy.cors_origin (
    tenant_id uuid not null default platform.current_tenant() references tenancy.tenant,
    origin    text not null check (length(origin) <= 300 and origin = lower(origin)),
    primary key (tenant_id, origin)
);
alter table tenancy.cors_origin enable row level security;
alter table tenancy.cors_origin force row level security;
create policy tenant on tenancy.cors_origin
    using (tenant_id = (select platform.current_tenant()))
    with check (tenant_id = (select platform.current_tenant()));
grant select, insert, delete on tenancy.cors_origin to ${app};

call platform.audit('tenancy.cors_origin');

create policy door on tenancy.cors_origin for select to ${doors} using (true);
grant select on tenancy.cors_origin to ${doors};
create index cors_origin_by_origin on tenancy.cors_origin (origin);

-- A browser's question before a call: it names an origin, and the business only where the address does.
create function doors.cors_origin_allowed(wanted text, of_tenant uuid, of_subdomain text) returns boolean
    language sql stable security definer set search_path = pg_catalog
as $$
    select exists (
        select 1 from tenancy.cors_origin c join tenancy.tenant t on t.tenant_id = c.tenant_id
        where c.origin = wanted
          and (of_tenant is null or c.tenant_id = of_tenant)
          and (of_subdomain is null or t.subdomain = of_subdomain)
          and t.status in ('TRIAL', 'ACTIVE', 'SUSPENDED'))
$$;
alter function doors.cors_origin_allowed(text, uuid, text) owner to ${doors};
revoke all on function doors.cors_origin_allowed(text, uuid, text) from public;
grant execute on function doors.cors_origin_allowed(text, uuid, text) to ${app};
