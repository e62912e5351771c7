-- What somebody waits for goes before what is sent by the thousand, here as in the broker (JMS 3.1, 3.4.9: 0 to 9, 4 is usual).
alter table platform.outbox add column priority smallint not null default 4 check (priority between 0 and 9);

create index outbox_waiting on platform.outbox (priority desc, id) where sent_at is null;
drop index platform.outbox_unsent;

drop function doors.claim_outbox(integer);

-- Claims unsent events, the urgent first, then the oldest, for the length of the transaction; rows that another node has claimed are skipped.
create function doors.claim_outbox(at_most integer)
    returns table (id uuid, queue text, ordering_key uuid, message text, priority smallint)
    language sql security definer set search_path = pg_catalog
as $$
    select o.id, o.queue, o.ordering_key, o.message, o.priority
    from platform.outbox o
    where o.sent_at is null
    order by o.priority desc, o.id
    limit at_most
    for update skip locked
$$;
alter function doors.claim_outbox(integer) owner to ${doors};
revoke all on function doors.claim_outbox(integer) from public;
grant execute on function doors.claim_outbox(integer) to ${app};
