-- Clients see where they are let in, and end it.
alter table tenancy.client_session
    add column device   text not null default '-',
    add column address  text not null default '-',
    add column ended_at timestamptz;
create index client_session_by_contact on tenancy.client_session (tenant_id, channel, contact) where ended_at is null;
grant select (ended_at) on tenancy.client_session to ${doors};

create or replace function doors.live_client_session(wanted_tenant uuid, wanted_session uuid, at timestamptz)
    returns table (channel text, contact text)
    language sql stable security definer set search_path = pg_catalog
as $$
    select s.channel, s.contact from tenancy.client_session s
    where s.tenant_id = wanted_tenant and s.id = wanted_session and s.expires_at > at and s.ended_at is null
$$;
