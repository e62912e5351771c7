-- What is for a queue that takes nothing now stays where it is, and what is for the others is claimed past it.
drop function doors.claim_outbox(integer);

-- Claims unsent events of all queues but those held back, the urgent first, then the oldest, for the length of the transaction; rows that
-- another node has claimed are skipped.
create function doors.claim_outbox(at_most integer, held_back text[] default '{}')
    returns table (id uuid, queue text, ordering_key uuid, message text, priority smallint)
    language sql security definer set search_path = pg_catalog
as $$
    select o.id, o.queue, o.ordering_key, o.message, o.priority
    from platform.outbox o
    where o.sent_at is null and o.queue <> all (held_back)
    order by o.priority desc, o.id
    limit at_most
    for update skip locked
$$;
alter function doors.claim_outbox(integer, text[]) owner to ${doors};
revoke all on function doors.claim_outbox(integer, text[]) from public;
grant execute on function doors.claim_outbox(integer, text[]) to ${app};
