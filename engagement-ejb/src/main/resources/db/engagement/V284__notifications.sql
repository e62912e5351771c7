-- What people of the business find when they sign in. Names nobody: what it is about is looked up by its id.
create table engagement.notification (
    tenant_id  uuid        not null default platform.current_tenant(),
    id         uuid        not null,
    user_id    uuid        not null,
    event_id   uuid        not null,
    kind       text        not null,
    -- the booking, the time off, the webhook
    subject_id uuid        not null,
    -- of the booking
    number     text,
    -- of the visit, or of the time off
    starts_at  timestamptz,
    created_at timestamptz not null,
    read_at    timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, event_id, user_id)
);
create index notification_of_user on engagement.notification (tenant_id, user_id, id);
create index notification_unread on engagement.notification (tenant_id, user_id) where read_at is null;
create index notification_by_time on engagement.notification (tenant_id, created_at);
call platform.isolate('engagement.notification');
grant select, insert, delete on engagement.notification to ${app};
grant update (read_at) on engagement.notification to ${app};
