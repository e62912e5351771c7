-- What belongs to no module alone: the tenant's identity in a session, the outbox, the inbox, the platform's secrets.

-- The tenant of the running transaction; null when none has been opened. Every policy compares with it.
create function platform.current_tenant() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('thermae.tenant', true), '')::uuid;

-- Functions that see more than one tenant live in this schema, and nowhere else.
create schema doors;
grant usage on schema doors to ${app};
grant usage on schema platform to ${app}, ${doors};
grant usage, create on schema doors to ${doors};

create table platform.outbox (
    tenant_id    uuid        not null default platform.current_tenant(),
    id           uuid        not null,
    queue        text        not null,
    ordering_key uuid        not null,
    message      text        not null,
    created_at   timestamptz not null default clock_timestamp(),
    sent_at      timestamptz,
    primary key (tenant_id, id)
);
create index outbox_unsent on platform.outbox (id) where sent_at is null;

create table platform.inbox (
    tenant_id uuid        not null default platform.current_tenant(),
    consumer  text        not null,
    event_id  uuid        not null,
    taken_at  timestamptz not null default clock_timestamp(),
    primary key (tenant_id, consumer, event_id)
);

alter table platform.outbox enable row level security;
alter table platform.outbox force row level security;
create policy tenant on platform.outbox
    using (tenant_id = (select platform.current_tenant()))
    with check (tenant_id = (select platform.current_tenant()));
-- the relay's functions below run as this role
create policy relay on platform.outbox to ${doors} using (true) with check (true);

alter table platform.inbox enable row level security;
alter table platform.inbox force row level security;
create policy tenant on platform.inbox
    using (tenant_id = (select platform.current_tenant()))
    with check (tenant_id = (select platform.current_tenant()));

grant insert, select on platform.outbox to ${app};
grant insert, select on platform.inbox to ${app};
grant select on platform.outbox to ${doors};
grant update (sent_at) on platform.outbox to ${doors};

-- Keys and secrets that the application makes at its first start, shared by all nodes. Not tenant data.
create table platform.secret (
    name       text        primary key,
    value      text        not null,
    created_at timestamptz not null default clock_timestamp()
);
grant select, insert on platform.secret to ${app};

-- Claims unsent events, oldest first, for the length of the transaction; rows that another node has claimed are skipped.
create function doors.claim_outbox(at_most integer)
    returns table (id uuid, queue text, ordering_key uuid, message text)
    language sql security definer set search_path = pg_catalog
as $$
    select o.id, o.queue, o.ordering_key, o.message
    from platform.outbox o
    where o.sent_at is null
    order by o.id
    limit at_most
    for update skip locked
$$;
alter function doors.claim_outbox(integer) owner to ${doors};

create function doors.mark_outbox_sent(ids uuid[]) returns void
    language sql security definer set search_path = pg_catalog
as $$
    update platform.outbox set sent_at = clock_timestamp() where id = any (ids) and sent_at is null
$$;
alter function doors.mark_outbox_sent(uuid[]) owner to ${doors};

revoke all on all functions in schema doors from public;
grant execute on all functions in schema doors to ${app};
