-- Permissions on top of roles: how a business's roles differ from the platform's defaults, how people differ from their
-- roles, and who has asked for what.

-- owners may do everything, so only these two roles can be changed
create table tenancy.role_permissions (
    tenant_id uuid   not null default platform.current_tenant() references tenancy.tenant,
    role      text   not null check (role in ('MANAGER', 'MASTER')),
    added     text[] not null,
    removed   text[] not null,
    version   bigint not null default 1,
    primary key (tenant_id, role)
);

create table tenancy.user_permission (
    tenant_id  uuid    not null default platform.current_tenant(),
    user_id    uuid    not null,
    permission text    not null,
    granted    boolean not null,
    until      timestamptz,
    primary key (tenant_id, user_id, permission),
    foreign key (tenant_id, user_id) references tenancy.app_user
);

create table tenancy.permission_request (
    tenant_id  uuid        not null default platform.current_tenant(),
    id         uuid        not null,
    user_id    uuid        not null,
    permission text        not null,
    reason     text        not null,
    status     text        not null default 'PENDING' check (status in ('PENDING', 'GRANTED', 'REFUSED')),
    created_at timestamptz not null,
    decided_at timestamptz,
    decided_by uuid,
    until      timestamptz,
    answer     text,
    version    bigint      not null default 1,
    primary key (tenant_id, id),
    foreign key (tenant_id, user_id) references tenancy.app_user,
    foreign key (tenant_id, decided_by) references tenancy.app_user,
    check ((status = 'PENDING') = (decided_at is null))
);
create unique index permission_request_pending on tenancy.permission_request (tenant_id, user_id, permission)
    where status = 'PENDING';

do $$
declare
    tenant_table text;
begin
    foreach tenant_table in array array['role_permissions', 'user_permission', 'permission_request']
    loop
        execute format('alter table tenancy.%I enable row level security', tenant_table);
        execute format('alter table tenancy.%I force row level security', tenant_table);
        execute format('create policy tenant on tenancy.%I
                            using (tenant_id = (select platform.current_tenant()))
                            with check (tenant_id = (select platform.current_tenant()))', tenant_table);
    end loop;
end $$;
grant select, insert, update on tenancy.role_permissions, tenancy.user_permission, tenancy.permission_request to ${app};
grant delete on tenancy.user_permission to ${app};
call platform.audit('tenancy.role_permissions');
call platform.audit('tenancy.user_permission');
call platform.audit('tenancy.permission_request');

create policy door on tenancy.role_permissions for select to ${doors} using (true);
create policy door on tenancy.user_permission for select to ${doors} using (true);
grant select (tenant_id, role, added, removed) on tenancy.role_permissions to ${doors};
grant select (tenant_id, user_id, permission, granted, until) on tenancy.user_permission to ${doors};

drop function doors.live_session(uuid, uuid, uuid);
create function doors.live_session(wanted_tenant uuid, wanted_session uuid, wanted_user uuid, at timestamptz)
    returns table (role text, branches uuid[], must_set_up_totp boolean, added text[], removed text[],
                   granted text[], denied text[])
    language sql stable security definer set search_path = pg_catalog
as $$
    select u.role,
           array(select b.branch_id from tenancy.user_branch b where b.tenant_id = u.tenant_id and b.user_id = u.id),
           n.require_totp and not exists (select 1 from tenancy.totp t
               where t.tenant_id = u.tenant_id and t.user_id = u.id and t.confirmed_at is not null),
           coalesce(r.added, '{}'),
           coalesce(r.removed, '{}'),
           array(select p.permission from tenancy.user_permission p
                 where p.tenant_id = u.tenant_id and p.user_id = u.id and p.granted
                   and (p.until is null or p.until > at)),
           array(select p.permission from tenancy.user_permission p
                 where p.tenant_id = u.tenant_id and p.user_id = u.id and not p.granted
                   and (p.until is null or p.until > at))
    from tenancy.session s
    join tenancy.app_user u on u.tenant_id = s.tenant_id and u.id = s.user_id
    join tenancy.tenant n on n.tenant_id = s.tenant_id
    left join tenancy.role_permissions r on r.tenant_id = u.tenant_id and r.role = u.role
    where s.tenant_id = wanted_tenant and s.id = wanted_session and s.user_id = wanted_user
      and s.ended_at is null and u.status = 'ACTIVE'
$$;
alter function doors.live_session(uuid, uuid, uuid, timestamptz) owner to ${doors};
revoke all on function doors.live_session(uuid, uuid, uuid, timestamptz) from public;
grant execute on function doors.live_session(uuid, uuid, uuid, timestamptz) to ${app};
