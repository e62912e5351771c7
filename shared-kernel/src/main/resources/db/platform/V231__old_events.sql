-- Events that were sent, and what consumers have noted of them, are forgotten after a while, of all businesses at once. Both
-- tables only grow at their ends: an index of ranges of pages costs those who write nothing to speak of.
create index outbox_by_age on platform.outbox using brin (created_at);
create index inbox_by_age on platform.inbox using brin (taken_at);
create policy forgetting on platform.inbox to ${doors} using (true);
grant select, delete on platform.inbox to ${doors};

-- By the clock that they were written by. Those that nobody has sent yet stay, however old.
create function doors.forget_sent_outbox(days integer, at_most integer) returns integer
    language sql security definer set search_path = pg_catalog
as $$
    with gone as (
        delete from platform.outbox o
        using (select s.tenant_id, s.id from platform.outbox s
               where s.created_at < now() - days * interval '1 day' and s.sent_at is not null
               limit at_most for update skip locked) old
        where o.tenant_id = old.tenant_id and o.id = old.id
        returning 1)
    select count(*)::integer from gone
$$;
call platform.door('doors.forget_sent_outbox(integer, integer)');

create function doors.forget_inbox(days integer, at_most integer) returns integer
    language sql security definer set search_path = pg_catalog
as $$
    with gone as (
        delete from platform.inbox i
        using (select s.tenant_id, s.consumer, s.event_id from platform.inbox s
               where s.taken_at < now() - days * interval '1 day'
               limit at_most) old
        where i.tenant_id = old.tenant_id and i.consumer = old.consumer and i.event_id = old.event_id
        returning 1)
    select count(*)::integer from gone
$$;
call platform.door('doors.forget_inbox(integer, integer)');
