-- Personal data: which columns hold it, what has been erased, and the doors by which it leaves the tables that are
-- otherwise only added to.

-- Columns that tell of a person. The audit's copies of them are redacted when the person is erased, and a test holds
-- that every other column is known to tell of nobody.
create table platform.personal_column (
    entity      text not null,
    column_name text not null,
    primary key (entity, column_name)
);
grant select on platform.personal_column to ${app}, ${doors};

-- One line in the migration that makes the table:
--   call platform.personal('booking.customer', '{name,email,phone}');
create procedure platform.personal(told regclass, columns text[])
    language plpgsql set search_path = pg_catalog
as $$
declare
    misspelt text;
begin
    select c into misspelt
    from unnest(columns) c
    where not exists (select 1 from pg_attribute where attrelid = told and attname = c and not attisdropped);
    if misspelt is not null then
        raise exception '% has no column %', told, misspelt;
    end if;
    insert into platform.personal_column (entity, column_name)
    select n.nspname || '.' || t.relname, c
    from pg_class t join pg_namespace n on n.oid = t.relnamespace cross join unnest(columns) c
    where t.oid = told;
end
$$;
revoke all on procedure platform.personal(regclass, text[]) from public;

call platform.personal('platform.outbox', '{message}');
call platform.personal('platform.audit_entry', '{address,before,after}');
call platform.personal('platform.idempotent_call', '{sealed_answer}');

-- What was erased, by its ids alone: an event that is still on its way does not bring it back.
create table platform.erased (
    tenant_id uuid        not null default platform.current_tenant(),
    id        uuid        not null,
    at        timestamptz not null,
    primary key (tenant_id, id)
);
call platform.isolate('platform.erased');
grant select, insert on platform.erased to ${app};

-- Erasures of a business come one after another, and while one runs nobody writes to people of what has happened.
create function platform.begin_erasure() returns void
    language plpgsql volatile
as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('erasure ' || platform.current_tenant()::text, 0));
end
$$;

-- Whether people may be told of a thing: not if it was erased. An erasure that has begun is waited for; the look is a
-- statement of its own, so that it sees what was committed meanwhile.
create function platform.may_tell_of(thing uuid) returns boolean
    language plpgsql volatile
as $$
begin
    perform pg_advisory_xact_lock_shared(hashtextextended('erasure ' || platform.current_tenant()::text, 0));
    return not exists (select 1 from platform.erased e where e.id = thing);
end
$$;

-- ERASE: personal data of the thing was erased, in the audit too.
alter table platform.audit_entry
    drop constraint audit_entry_action_check,
    add constraint audit_entry_action_check check (action in ('INSERT', 'UPDATE', 'DELETE', 'READ', 'ERASE'));
grant select, update (before, after, address), delete on platform.audit_entry to ${doors};

create function platform.without_personal(of_entity text, content jsonb) returns jsonb
    language sql stable set search_path = pg_catalog
as $$
    select case when content is null then null else coalesce((
        select jsonb_object_agg(e.key, case when p.column_name is null or e.value = 'null' then e.value
                                            else '"***"'::jsonb end)
        from jsonb_each(content) e
        left join platform.personal_column p on p.entity = of_entity and p.column_name = e.key), '{}') end
$$;

-- Leaves the entry of an erasure. Not for the application: those who erase call it.
create function doors.audit_erasure(of_entity text, of_entity_id uuid, what jsonb) returns void
    language sql security definer set search_path = pg_catalog
as $$
    insert into platform.audit_entry (tenant_id, at, actor_id, actor_role, impersonator_id, door, request_id,
                                      action, entity, entity_id, after)
    values (platform.current_tenant(),
            clock_timestamp(),
            nullif(current_setting('thermae.actor', true), '')::uuid,
            nullif(current_setting('thermae.actor_role', true), ''),
            nullif(current_setting('thermae.impersonator', true), '')::uuid,
            coalesce(nullif(current_setting('thermae.door', true), ''), 'JOB'),
            nullif(current_setting('thermae.request', true), ''),
            'ERASE', of_entity, of_entity_id, what)
$$;
alter function doors.audit_erasure(text, uuid, jsonb) owner to ${doors};
revoke all on function doors.audit_erasure(text, uuid, jsonb) from public;

-- Redacts what the open tenant's audit tells of things: the values of personal columns, and the addresses from which the
-- person has come. That something was done, when and by whom stays. Leaves an entry that says so; returns how many were
-- redacted.
create function doors.redact_audit(of_entity text, of_entity_id uuid, things uuid[], what jsonb) returns bigint
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    redacted bigint;
begin
    update platform.audit_entry a
    set before = platform.without_personal(a.entity, a.before),
        after = platform.without_personal(a.entity, a.after),
        address = case when a.actor_id is null or a.actor_id = any (things) then null else a.address end
    where a.tenant_id = platform.current_tenant() and a.entity_id = any (things) and a.action <> 'ERASE';
    get diagnostics redacted = row_count;
    update platform.audit_entry a set address = null
    where a.tenant_id = platform.current_tenant() and a.actor_id = any (things) and a.address is not null;
    perform doors.audit_erasure(of_entity, of_entity_id, what || jsonb_build_object('entries', redacted));
    return redacted;
end
$$;
call platform.door('doors.redact_audit(text, uuid, uuid[], jsonb)');

-- Deletes entries of the open tenant that are older than it keeps them, oldest first; never those of the last four weeks,
-- whatever is asked, nor those that prove an erasure.
create function doors.forget_audit(older_than timestamptz, at_most integer) returns bigint
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    forgotten bigint;
begin
    delete from platform.audit_entry a
    using (select o.tenant_id, o.at, o.id from platform.audit_entry o
           where o.tenant_id = platform.current_tenant() and o.action <> 'ERASE'
             and o.at < least(older_than, clock_timestamp() - interval '28 days')
           order by o.at, o.id limit at_most) old
    where a.tenant_id = old.tenant_id and a.at = old.at and a.id = old.id;
    get diagnostics forgotten = row_count;
    if forgotten > 0 then
        perform doors.audit_erasure('platform.audit_entry', null,
                                    jsonb_build_object('reason', 'retention', 'entries', forgotten));
    end if;
    return forgotten;
end
$$;
call platform.door('doors.forget_audit(timestamptz, integer)');

-- Events hold what they tell of, and stay after they were sent.
grant delete on platform.outbox to ${doors};
-- Deletes those about things, and of those that were sent what mentions one of some words.
create function doors.forget_events(things uuid[], words text[]) returns bigint
    language sql security definer set search_path = pg_catalog
as $$
    with gone as (
        delete from platform.outbox o
        where o.tenant_id = platform.current_tenant()
          and (o.ordering_key = any (things)
               or (o.sent_at is not null
                   and exists (select 1 from unnest(words) w where position(w in o.message) > 0)))
        returning 1)
    select count(*) from gone
$$;
call platform.door('doors.forget_events(uuid[], text[])');

create function doors.forget_sent_events(older_than timestamptz, at_most integer) returns bigint
    language sql security definer set search_path = pg_catalog
as $$
    with gone as (
        delete from platform.outbox o
        where o.tenant_id = platform.current_tenant()
          and o.id in (select s.id from platform.outbox s
                       where s.tenant_id = platform.current_tenant() and s.sent_at < older_than
                       order by s.id limit at_most)
        returning 1)
    select count(*) from gone
$$;
call platform.door('doors.forget_sent_events(timestamptz, integer)');

-- Answers that are kept for repeated calls are sealed; by the ids that they mention they can be found all the same.
alter table platform.idempotent_call add column mentions uuid[] not null default '{}';
create index idempotent_call_mentions on platform.idempotent_call using gin (mentions);

drop function doors.keep_idempotent_call(bytea, text, bytea, timestamptz);
create function doors.keep_idempotent_call(wanted bytea, digest text, answer bytea, until timestamptz, things uuid[])
    returns void
    language sql security definer set search_path = pg_catalog
as $$
    insert into platform.idempotent_call (id, body_digest, sealed_answer, expires_at, mentions)
    values (wanted, digest, answer, until, things)
    on conflict (id) do update
        set body_digest = excluded.body_digest, sealed_answer = excluded.sealed_answer,
            expires_at = excluded.expires_at, mentions = excluded.mentions
$$;
call platform.door('doors.keep_idempotent_call(bytea, text, bytea, timestamptz, uuid[])');

create function doors.forget_idempotent_calls_about(things uuid[]) returns bigint
    language sql security definer set search_path = pg_catalog
as $$
    with gone as (delete from platform.idempotent_call c where c.mentions && things returning 1)
    select count(*) from gone
$$;
call platform.door('doors.forget_idempotent_calls_about(uuid[])');
