-- Addresses at which calendar programs read what is on. Who knows the secret is let in, so only its digest is kept.
create table booking.calendar_feed (
    tenant_id     uuid        not null default platform.current_tenant(),
    id            uuid        not null,
    master_id     uuid,
    -- tenancy's: its id only
    branch_id     uuid,
    client_names  boolean     not null,
    secret_digest bytea       not null,
    made_by       uuid        not null,
    created_at    timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, master_id) references booking.master,
    check (num_nonnulls(master_id, branch_id) = 1)
);
create index calendar_feed_by_secret on booking.calendar_feed (secret_digest);

-- Apart, since it says nothing of what anybody has done, and is written again and again.
create table booking.calendar_feed_use (
    tenant_id uuid        not null default platform.current_tenant(),
    feed_id   uuid        not null,
    used_at   timestamptz not null,
    primary key (tenant_id, feed_id),
    foreign key (tenant_id, feed_id) references booking.calendar_feed
);

call platform.isolate('booking.calendar_feed');
call platform.isolate('booking.calendar_feed_use');
grant select, insert, delete on booking.calendar_feed to ${app};
grant select, insert, update, delete on booking.calendar_feed_use to ${app};
call platform.audit('booking.calendar_feed', '{secret_digest}');

create policy door on booking.calendar_feed for select to ${doors} using (true);
grant select (tenant_id, secret_digest) on booking.calendar_feed to ${doors};
create function doors.tenant_of_feed(digest bytea) returns uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select f.tenant_id from booking.calendar_feed f where f.secret_digest = digest
$$;
call platform.door('doors.tenant_of_feed(bytea)');
