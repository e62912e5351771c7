-- The jobs that nodes do again and again: which of them are to wait, and what came of rounds in which there was something to
-- do. Both are the platform's; the application reaches them by the functions below.
create table platform.paused_job (
    name text primary key check (length(name) <= 100)
);

create table platform.job_run (
    id          uuid        primary key,
    job         text        not null,
    -- process and machine
    node        text        not null,
    started_at  timestamptz not null,
    duration_ms bigint      not null check (duration_ms >= 0),
    done        integer     not null,
    failed      integer     not null,
    -- what kind of failure ended it; the log says more
    failure     text,
    -- whether an administrator asked for it
    by_hand     boolean     not null
);
create index job_run_by_job on platform.job_run (job, id);
create index job_run_by_start on platform.job_run (started_at);
grant select, insert, delete on platform.paused_job, platform.job_run to ${doors};

create function doors.paused_jobs() returns setof text
    language sql stable security definer set search_path = pg_catalog
as $$ select name from platform.paused_job $$;
call platform.door('doors.paused_jobs()');

create function doors.pause_job(job text) returns void
    language sql security definer set search_path = pg_catalog
as $$ insert into platform.paused_job (name) values (job) on conflict do nothing $$;
call platform.door('doors.pause_job(text)');

create function doors.resume_job(job text) returns void
    language sql security definer set search_path = pg_catalog
as $$ delete from platform.paused_job where name = job $$;
call platform.door('doors.resume_job(text)');

create function doors.note_job_run(
        id uuid, job text, node text, started_at timestamptz, duration_ms bigint, done integer, failed integer, failure text,
        by_hand boolean) returns void
    language sql security definer set search_path = pg_catalog
as $$
    insert into platform.job_run (id, job, node, started_at, duration_ms, done, failed, failure, by_hand)
    values (id, job, node, started_at, duration_ms, done, failed, failure, by_hand)
$$;
call platform.door('doors.note_job_run(uuid, text, text, timestamptz, bigint, integer, integer, text, boolean)');

-- The latest first, before one of them.
create function doors.job_runs(wanted text, before uuid, at_most integer) returns setof platform.job_run
    language sql stable security definer set search_path = pg_catalog
as $$
    select * from platform.job_run r
    where r.job = wanted and (before is null or r.id < before)
    order by r.id desc limit at_most
$$;
call platform.door('doors.job_runs(text, uuid, integer)');

create function doors.forget_job_runs(before timestamptz, at_most integer) returns integer
    language sql security definer set search_path = pg_catalog
as $$
    with gone as (
        delete from platform.job_run where id in (
            select id from platform.job_run where started_at < before order by started_at limit at_most for update skip locked)
        returning 1)
    select count(*)::integer from gone
$$;
call platform.door('doors.forget_job_runs(timestamptz, integer)');

-- As before, and says how many.
drop function doors.forget_idempotent_calls(timestamptz);
create function doors.forget_idempotent_calls(now timestamptz) returns integer
    language sql security definer set search_path = pg_catalog
as $$
    with gone as (delete from platform.idempotent_call where expires_at <= now returning 1)
    select count(*)::integer from gone
$$;
call platform.door('doors.forget_idempotent_calls(timestamptz)');
