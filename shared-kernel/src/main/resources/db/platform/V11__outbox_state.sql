-- The platform's figures: what waits to be sent to the broker.
create function doors.outbox_state() returns table (unsent bigint, oldest timestamptz)
    language sql stable security definer set search_path = pg_catalog
as $$
    select count(*), min(o.created_at) from platform.outbox o where o.sent_at is null
$$;
alter function doors.outbox_state() owner to ${doors};
revoke all on function doors.outbox_state() from public;
grant execute on function doors.outbox_state() to ${app};
