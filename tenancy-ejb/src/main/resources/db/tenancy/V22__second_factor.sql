-- The second factor: one-time codes (RFC 6238), recovery codes, and the step of a log-in that asks for one.

alter table tenancy.tenant add column require_totp boolean not null default false;

-- secret: AES-GCM under the platform's key; last_step: the last code that was accepted, none before it is again
create table tenancy.totp (
    tenant_id    uuid        not null default platform.current_tenant(),
    user_id      uuid        not null,
    secret       text        not null,
    confirmed_at timestamptz,
    last_step    bigint      not null default 0,
    primary key (tenant_id, user_id),
    foreign key (tenant_id, user_id) references tenancy.app_user
);

create table tenancy.recovery_code (
    tenant_id uuid        not null default platform.current_tenant(),
    user_id   uuid        not null,
    code_hash text        not null,
    used_at   timestamptz,
    primary key (tenant_id, user_id, code_hash),
    foreign key (tenant_id, user_id) references tenancy.app_user
);

create table tenancy.log_in_challenge (
    tenant_id  uuid        not null default platform.current_tenant(),
    id         uuid        not null,
    user_id    uuid        not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, user_id) references tenancy.app_user
);

do $$
declare
    tenant_table text;
begin
    foreach tenant_table in array array['totp', 'recovery_code', 'log_in_challenge']
    loop
        execute format('alter table tenancy.%I enable row level security', tenant_table);
        execute format('alter table tenancy.%I force row level security', tenant_table);
        execute format('create policy tenant on tenancy.%I
                            using (tenant_id = (select platform.current_tenant()))
                            with check (tenant_id = (select platform.current_tenant()))', tenant_table);
    end loop;
end $$;
grant select, insert, update on tenancy.totp, tenancy.recovery_code, tenancy.log_in_challenge to ${app};
grant delete on tenancy.totp, tenancy.recovery_code to ${app};
call platform.audit('tenancy.totp', '{secret}');
call platform.audit('tenancy.recovery_code', '{code_hash}');
call platform.audit('tenancy.log_in_challenge');

create policy door on tenancy.totp for select to ${doors} using (true);
grant select (tenant_id, user_id, confirmed_at) on tenancy.totp to ${doors};
grant select (require_totp) on tenancy.tenant to ${doors};

drop function doors.live_session(uuid, uuid, uuid);
create function doors.live_session(wanted_tenant uuid, wanted_session uuid, wanted_user uuid)
    returns table (role text, branches uuid[], must_set_up_totp boolean)
    language sql stable security definer set search_path = pg_catalog
as $$
    select u.role,
           array(select b.branch_id from tenancy.user_branch b where b.tenant_id = u.tenant_id and b.user_id = u.id),
           n.require_totp and not exists (select 1 from tenancy.totp t
               where t.tenant_id = u.tenant_id and t.user_id = u.id and t.confirmed_at is not null)
    from tenancy.session s
    join tenancy.app_user u on u.tenant_id = s.tenant_id and u.id = s.user_id
    join tenancy.tenant n on n.tenant_id = s.tenant_id
    where s.tenant_id = wanted_tenant and s.id = wanted_session and s.user_id = wanted_user
      and s.ended_at is null and u.status = 'ACTIVE'
$$;
alter function doors.live_session(uuid, uuid, uuid) owner to ${doors};
revoke all on function doors.live_session(uuid, uuid, uuid) from public;
grant execute on function doors.live_session(uuid, uuid, uuid) to ${app};
