-- Addresses of programs outside that are told what happens. An address often holds a token, so it is sealed, as the secrets are.
create table engagement.webhook (
    tenant_id         uuid        not null default platform.current_tenant(),
    id                uuid        not null,
    name              text        not null,
    host              text        not null,
    sealed_address    text        not null,
    event_types       text[]      not null,
    -- PAUSED by people, FAILED by the platform: nothing is brought there, and what happens is kept
    status            text        not null default 'ACTIVE' check (status in ('ACTIVE', 'PAUSED', 'FAILED')),
    sealed_secret     text        not null,
    -- signs too, until then
    sealed_old_secret text,
    old_secret_until  timestamptz,
    created_at        timestamptz not null,
    version           bigint      not null default 1,
    primary key (tenant_id, id),
    check ((sealed_old_secret is null) = (old_secret_until is null))
);

-- Apart, since it says nothing of what anybody has done, and is written again and again. Whoever claims deliveries of a
-- webhook locks its row, so that together the nodes never have more of them in their hands than its share.
create table engagement.webhook_health (
    tenant_id     uuid        not null default platform.current_tenant(),
    webhook_id    uuid        not null,
    -- in a row, over all deliveries
    failures      integer     not null default 0,
    failing_since timestamptz,
    -- nothing is brought there before
    closed_until  timestamptz,
    -- when there may be something to bring
    look_at       timestamptz not null default 'infinity',
    primary key (tenant_id, webhook_id),
    foreign key (tenant_id, webhook_id) references engagement.webhook on delete cascade
) with (fillfactor = 50);
create index webhook_health_due on engagement.webhook_health (look_at);

-- What is to be brought, and what has become of it. An event is brought to a webhook as one delivery.
create table engagement.webhook_delivery (
    tenant_id    uuid        not null default platform.current_tenant(),
    id           uuid        not null,
    webhook_id   uuid        not null,
    event_id     uuid        not null,
    event_type   text        not null,
    -- of one subject a later one waits for an earlier one
    subject_id   uuid        not null,
    position     bigint      not null,
    occurred_at  timestamptz not null,
    payload      text        not null,
    status       text        not null default 'WAITING' check (status in ('WAITING', 'DELIVERED', 'GIVEN_UP')),
    -- when it is tried next; while a node is at it, when that one has had its time
    due_at       timestamptz not null,
    claimed      boolean     not null default false,
    -- what comes of an earlier claim is not written any more
    claim        bigint      not null default 0,
    -- since it was put there or there again
    attempts     integer     not null default 0,
    attempted_at timestamptz,
    http_status  integer,
    failure      text,
    duration_ms  integer,
    delivered_at timestamptz,
    created_at   timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, webhook_id, event_id),
    foreign key (tenant_id, webhook_id) references engagement.webhook on delete cascade,
    check ((status = 'DELIVERED') = (delivered_at is not null))
) with (fillfactor = 80);
create index webhook_delivery_due on engagement.webhook_delivery (tenant_id, webhook_id, due_at) where status = 'WAITING';
create index webhook_delivery_in_order on engagement.webhook_delivery (tenant_id, webhook_id, subject_id, position)
    where status = 'WAITING';
create index webhook_delivery_under_way on engagement.webhook_delivery (tenant_id, webhook_id, due_at)
    where status = 'WAITING' and claimed;
create index webhook_delivery_list on engagement.webhook_delivery (tenant_id, webhook_id, id);
create index webhook_delivery_by_subject on engagement.webhook_delivery (tenant_id, subject_id);
create index webhook_delivery_by_time on engagement.webhook_delivery (tenant_id, created_at);

call platform.isolate('engagement.webhook');
call platform.isolate('engagement.webhook_health');
call platform.isolate('engagement.webhook_delivery');
grant select, insert, update, delete
    on engagement.webhook, engagement.webhook_health, engagement.webhook_delivery to ${app};
call platform.audit('engagement.webhook', '{sealed_address,sealed_secret,sealed_old_secret}');
call platform.personal('engagement.webhook_delivery', '{payload}');

-- Businesses whose webhooks have something to be brought, but for those of which this node has enough in its hands.
create policy door on engagement.webhook_health for select to ${doors} using (true);
grant select (tenant_id, look_at) on engagement.webhook_health to ${doors};
create function doors.tenants_with_due_webhooks(moment timestamptz, busy uuid[], at_most integer) returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select h.tenant_id from engagement.webhook_health h
    where h.look_at <= moment and not h.tenant_id = any (busy)
    group by h.tenant_id order by min(h.look_at) limit at_most
$$;
call platform.door('doors.tenants_with_due_webhooks(timestamptz, uuid[], integer)');
