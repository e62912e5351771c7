-- What a business, and a branch of it, has decided otherwise than the platform. Which settings there are, with their types
-- and bounds, is io.thermae.tenancy.api.Setting's to say.
create table tenancy.business_setting (
    tenant_id uuid not null default platform.current_tenant() references tenancy.tenant,
    key       text not null,
    value     text not null,
    primary key (tenant_id, key)
);

create table tenancy.branch_setting (
    tenant_id uuid not null default platform.current_tenant(),
    branch_id uuid not null,
    key       text not null,
    value     text not null,
    primary key (tenant_id, branch_id, key),
    foreign key (tenant_id, branch_id) references tenancy.branch
);

do $$
declare
    tenant_table text;
begin
    foreach tenant_table in array array['business_setting', 'branch_setting']
    loop
        execute format('alter table tenancy.%I enable row level security', tenant_table);
        execute format('alter table tenancy.%I force row level security', tenant_table);
        execute format('create policy tenant on tenancy.%I
                            using (tenant_id = (select platform.current_tenant()))
                            with check (tenant_id = (select platform.current_tenant()))', tenant_table);
        execute format('grant select, insert, update, delete on tenancy.%I to ${app}', tenant_table);
        call platform.audit(format('tenancy.%I', tenant_table)::regclass);
    end loop;
end $$;
