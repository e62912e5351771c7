-- What is to be sent at an instant. Of each purpose and thing there is one: to schedule it again means to replace it.
create table platform.delayed_event (
    tenant_id    uuid        not null default platform.current_tenant(),
    -- as engagement.campaign
    purpose      text        not null,
    thing_id     uuid        not null,
    -- that the event will have
    id           uuid        not null,
    due_at       timestamptz not null,
    queue        text        not null,
    ordering_key uuid        not null,
    message      text        not null,
    priority     smallint    not null check (priority between 0 and 9),
    primary key (tenant_id, purpose, thing_id)
);
create index delayed_event_by_due on platform.delayed_event (due_at);
create index delayed_event_by_thing on platform.delayed_event (tenant_id, thing_id);
call platform.isolate('platform.delayed_event');
grant select, insert, update, delete on platform.delayed_event to ${app};
call platform.personal('platform.delayed_event', '{message}');

create policy door on platform.delayed_event to ${doors} using (true);
-- to lock a row takes the right to change it
grant select, delete, update (due_at) on platform.delayed_event to ${doors};
grant insert on platform.outbox to ${doors};

-- Moves what is due into the outbox, the longest due first; rows that another node moves just now are skipped. One statement,
-- so each is in exactly one of both tables whatever happens.
create function doors.release_delayed_events(moment timestamptz, at_most integer) returns integer
    language sql security definer set search_path = pg_catalog
as $$
    with due as (
        select d.tenant_id, d.purpose, d.thing_id from platform.delayed_event d
        where d.due_at <= moment
        order by d.due_at
        limit at_most
        for update skip locked),
    gone as (
        delete from platform.delayed_event d using due
        where d.tenant_id = due.tenant_id and d.purpose = due.purpose and d.thing_id = due.thing_id
        returning d.*),
    moved as (
        insert into platform.outbox (tenant_id, id, queue, ordering_key, message, priority)
        select g.tenant_id, g.id, g.queue, g.ordering_key, g.message, g.priority from gone g
        returning 1)
    select count(*)::integer from moved
$$;
call platform.door('doors.release_delayed_events(timestamptz, integer)');

-- As before, and what was to be sent later about these things, or mentions one of the words, is sent never.
create or replace function doors.forget_events(things uuid[], words text[]) returns bigint
    language sql security definer set search_path = pg_catalog
as $$
    with gone as (
        delete from platform.outbox o
        where o.tenant_id = platform.current_tenant()
          and (o.ordering_key = any (things)
               or (o.sent_at is not null
                   and exists (select 1 from unnest(words) w where position(w in o.message) > 0)))
        returning 1),
    never as (
        delete from platform.delayed_event d
        where d.tenant_id = platform.current_tenant()
          and (d.thing_id = any (things) or d.ordering_key = any (things)
               or exists (select 1 from unnest(words) w where position(w in d.message) > 0))
        returning 1)
    select (select count(*) from gone) + (select count(*) from never)
$$;
