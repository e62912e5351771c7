-- Clients prove an e-mail address or a telephone number by a code, and have a session without a password.

-- The code is an HMAC over the id, so it is stored nowhere.
create table tenancy.client_verification (
    tenant_id  uuid        not null default platform.current_tenant() references tenancy.tenant,
    id         uuid        not null,
    channel    text        not null check (channel in ('EMAIL', 'PHONE')),
    contact    text        not null,
    tries      integer     not null default 0,
    expires_at timestamptz not null,
    used_at    timestamptz,
    primary key (tenant_id, id)
);
create index client_verification_by_id on tenancy.client_verification (id);

create table tenancy.client_session (
    tenant_id  uuid        not null default platform.current_tenant() references tenancy.tenant,
    id         uuid        not null,
    channel    text        not null check (channel in ('EMAIL', 'PHONE')),
    contact    text        not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (tenant_id, id)
);

do $$
declare
    tenant_table text;
begin
    foreach tenant_table in array array['client_verification', 'client_session']
    loop
        execute format('alter table tenancy.%I enable row level security', tenant_table);
        execute format('alter table tenancy.%I force row level security', tenant_table);
        execute format('create policy tenant on tenancy.%I
                            using (tenant_id = (select platform.current_tenant()))
                            with check (tenant_id = (select platform.current_tenant()))', tenant_table);
        execute format('create policy door on tenancy.%I for select to ${doors} using (true)', tenant_table);
        execute format('call platform.audit(%L)', 'tenancy.' || tenant_table);
    end loop;
end $$;
grant select, insert, update on tenancy.client_verification, tenancy.client_session to ${app};
grant select (tenant_id, id) on tenancy.client_verification to ${doors};
grant select (tenant_id, id, channel, contact, expires_at) on tenancy.client_session to ${doors};

-- The second step of a verification names no business.
create function doors.tenant_of_client_verification(wanted uuid) returns uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select v.tenant_id from tenancy.client_verification v where v.id = wanted
$$;
-- As live_session, for clients.
create function doors.live_client_session(wanted_tenant uuid, wanted_session uuid, at timestamptz)
    returns table (channel text, contact text)
    language sql stable security definer set search_path = pg_catalog
as $$
    select s.channel, s.contact from tenancy.client_session s
    where s.tenant_id = wanted_tenant and s.id = wanted_session and s.expires_at > at
$$;
do $$
declare
    door text;
begin
    foreach door in array array['tenant_of_client_verification(uuid)', 'live_client_session(uuid, uuid, timestamptz)']
    loop
        execute format('alter function doors.%s owner to ${doors}', door);
        execute format('revoke all on function doors.%s from public', door);
        execute format('grant execute on function doors.%s to ${app}', door);
    end loop;
end $$;
