-- Sessions that can be listed and ended, links for forgotten passwords, and the slowing down of those who guess.

-- Refresh tokens made before there were sessions belong to none: their holders log in once more.
truncate tenancy.refresh_token;

-- What one log-in has led to. It is alive while ended_at is null; access tokens name it and die with it.
create table tenancy.session (
    tenant_id    uuid        not null default platform.current_tenant(),
    id           uuid        not null,
    user_id      uuid        not null,
    device       text        not null,
    address      text        not null,
    created_at   timestamptz not null,
    last_used_at timestamptz not null,
    ended_at     timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, user_id) references tenancy.app_user
);
create index session_by_user on tenancy.session (tenant_id, user_id) where ended_at is null;

alter table tenancy.refresh_token
    drop column revoked_at,
    add foreign key (tenant_id, family_id) references tenancy.session;

-- The secret of a link is an HMAC over the id, so nothing is stored that opens anything.
create table tenancy.password_reset (
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
    foreach tenant_table in array array['session', 'password_reset']
    loop
        execute format('alter table tenancy.%I enable row level security', tenant_table);
        execute format('alter table tenancy.%I force row level security', tenant_table);
        execute format('create policy tenant on tenancy.%I
                            using (tenant_id = (select platform.current_tenant()))
                            with check (tenant_id = (select platform.current_tenant()))', tenant_table);
    end loop;
end $$;
grant select, insert, update on tenancy.session, tenancy.password_reset to ${app};
call platform.audit('tenancy.session');
call platform.audit('tenancy.password_reset');

-- Attempts at something that can be guessed, by account or by address. The key is a hash: no address of a person or of a
-- machine is kept. Not tenant data: who guesses names no business. Times are the database's, which all nodes share.
create table tenancy.attempt (
    key      text        primary key,
    attempts integer     not null,
    last_at  timestamptz not null,
    free_at  timestamptz not null
);
create index attempt_by_time on tenancy.attempt (last_at);
grant select, insert, update, delete on tenancy.attempt to ${app};

-- Every signed-in request asks whether its session lives, before its business is opened.
create policy door on tenancy.session for select to ${doors} using (true);
create policy door on tenancy.user_branch for select to ${doors} using (true);
grant select (tenant_id, id, user_id, ended_at) on tenancy.session to ${doors};
grant select (tenant_id, user_id, branch_id) on tenancy.user_branch to ${doors};

create function doors.live_session(wanted_tenant uuid, wanted_session uuid, wanted_user uuid)
    returns table (role text, branches uuid[])
    language sql stable security definer set search_path = pg_catalog
as $$
    select u.role,
           array(select b.branch_id from tenancy.user_branch b where b.tenant_id = u.tenant_id and b.user_id = u.id)
    from tenancy.session s join tenancy.app_user u on u.tenant_id = s.tenant_id and u.id = s.user_id
    where s.tenant_id = wanted_tenant and s.id = wanted_session and s.user_id = wanted_user
      and s.ended_at is null and u.status = 'ACTIVE'
$$;
alter function doors.live_session(uuid, uuid, uuid) owner to ${doors};
revoke all on function doors.live_session(uuid, uuid, uuid) from public;
grant execute on function doors.live_session(uuid, uuid, uuid) to ${app};
