-- What a job could not do, and until when nobody tries it again. What is done takes its row away.
create table platform.held_back (
    tenant_id  uuid        not null default platform.current_tenant(),
    job        text        not null check (length(job) <= 100),
    -- of the job, which may have several
    work       text        not null check (length(work) <= 100),
    -- what it is; the business itself for all that is done in it
    thing_id   uuid        not null,
    -- in a row
    failures   integer     not null check (failures > 0),
    -- what kind the last one was; the log says more
    failure    text        not null,
    failed_at  timestamptz not null,
    not_before timestamptz not null check (not_before > failed_at),
    primary key (tenant_id, job, work, thing_id)
);
create index held_back_by_job on platform.held_back (job, work, not_before);
create index held_back_by_end on platform.held_back (not_before);
call platform.isolate('platform.held_back');
create policy door on platform.held_back to ${doors} using (true);
grant select, insert, update, delete on platform.held_back to ${doors};
-- a business may read of itself
grant select on platform.held_back to ${app};

-- Also of what may be tried again: how often it has failed decides how long it waits the next time.
create function doors.held_back(wanted_job text, wanted_work text, at_most integer)
    returns table (tenant_id uuid, thing_id uuid, failures integer, not_before timestamptz)
    language sql stable security definer set search_path = pg_catalog
as $$
    select h.tenant_id, h.thing_id, h.failures, h.not_before
    from platform.held_back h
    where h.job = wanted_job and h.work = wanted_work
    order by h.not_before desc limit at_most
$$;
call platform.door('doors.held_back(text, text, integer)');

-- A failure of what is held back already, as in a round by hand or on another node, counts as none.
create function doors.hold_back(
        tenant uuid, job text, work text, thing uuid, failures integer, failure text, moment timestamptz, until timestamptz)
    returns void
    language sql security definer set search_path = pg_catalog
as $$
    insert into platform.held_back as h (tenant_id, job, work, thing_id, failures, failure, failed_at, not_before)
    values (tenant, job, work, thing, failures, failure, moment, until)
    on conflict (tenant_id, job, work, thing_id) do update
        set failures = excluded.failures, failure = excluded.failure, failed_at = excluded.failed_at,
            not_before = excluded.not_before
        where h.not_before <= excluded.failed_at
$$;
call platform.door('doors.hold_back(uuid, text, text, uuid, integer, text, timestamptz, timestamptz)');

create function doors.release_held_back(tenant uuid, wanted_job text, wanted_work text, thing uuid) returns void
    language sql security definer set search_path = pg_catalog
as $$
    delete from platform.held_back h
    where h.tenant_id = tenant and h.job = wanted_job and h.work = wanted_work and h.thing_id = thing
$$;
call platform.door('doors.release_held_back(uuid, text, text, uuid)');

-- How much is held back at the moment, of each job.
create function doors.held_back_counts(moment timestamptz) returns table (job text, things integer)
    language sql stable security definer set search_path = pg_catalog
as $$
    select h.job, count(*)::integer from platform.held_back h where h.not_before > moment group by h.job
$$;
call platform.door('doors.held_back_counts(timestamptz)');

-- What nobody has tried since is not due any more.
create function doors.forget_held_back(before timestamptz, at_most integer) returns integer
    language sql security definer set search_path = pg_catalog
as $$
    with old as (
        select h.tenant_id, h.job, h.work, h.thing_id from platform.held_back h
        where h.not_before < before order by h.not_before limit at_most for update skip locked),
    gone as (
        delete from platform.held_back h using old
        where h.tenant_id = old.tenant_id and h.job = old.job and h.work = old.work and h.thing_id = old.thing_id
        returning 1)
    select count(*)::integer from gone
$$;
call platform.door('doors.forget_held_back(timestamptz, integer)');
