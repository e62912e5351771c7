-- What is still to be sent of a thing that stays when its customer is erased: it was rewritten, and tells of nobody any more.
alter table platform.outbox add column nameless boolean not null default false;
grant update (message, nameless) on platform.outbox to ${doors};

-- Rewrites unsent events of the open tenant, so that they are not forgotten with what they are about. One that is sent meanwhile stays as
-- it was: whoever takes it asks whom it may tell of.
create function doors.make_events_nameless(ids uuid[], messages text[]) returns bigint
    language sql security definer set search_path = pg_catalog
as $$
    with rewritten as (
        update platform.outbox o set message = n.message, nameless = true
        from unnest(ids, messages) as n (id, message)
        where o.tenant_id = platform.current_tenant() and o.id = n.id and o.sent_at is null
        returning 1)
    select count(*) from rewritten
$$;
call platform.door('doors.make_events_nameless(uuid[], text[])');

-- As before, but for what tells of nobody.
create or replace function doors.forget_events(things uuid[], words text[]) returns bigint
    language sql security definer set search_path = pg_catalog
as $$
    with gone as (
        delete from platform.outbox o
        where o.tenant_id = platform.current_tenant()
          and ((o.ordering_key = any (things) and not o.nameless)
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
