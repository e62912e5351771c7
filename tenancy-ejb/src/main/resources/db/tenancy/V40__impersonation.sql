-- A super administrator works in the name of an owner: why, and until when. The id is that of the owner's session, which the
-- owner can end before.
create table tenancy.impersonation (
    tenant_id      uuid        not null default platform.current_tenant() references tenancy.tenant,
    id             uuid        not null,
    owner_id       uuid        not null,
    -- of the platform's own tenant
    super_admin_id uuid        not null,
    reason         text        not null check (char_length(reason) between 10 and 500),
    started_at     timestamptz not null,
    ends_at        timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, id) references tenancy.session,
    foreign key (tenant_id, owner_id) references tenancy.app_user,
    check (started_at < ends_at)
);

alter table tenancy.impersonation enable row level security;
alter table tenancy.impersonation force row level security;
create policy tenant on tenancy.impersonation
    using (tenant_id = (select platform.current_tenant()))
    with check (tenant_id = (select platform.current_tenant()));
-- never changed, never deleted
grant select, insert on tenancy.impersonation to ${app};
call platform.audit('tenancy.impersonation');
