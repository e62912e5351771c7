-- Reports of long periods: queued, worked out by a node that claims them, kept for some days.
create table finance.report_job (
    tenant_id     uuid        not null default platform.current_tenant(),
    id            uuid        not null,
    kind          text        not null check (kind in ('REVENUE', 'TAXES')),
    told_by       text        check (told_by in ('BUSINESS', 'BRANCH', 'MASTER', 'SERVICE', 'CATEGORY')),
    first_day     date        not null,
    last_day      date        not null check (last_day >= first_day),
    step          text        not null check (step in ('DAY', 'WEEK', 'MONTH')),
    branch_id     uuid,
    -- of which it tells; null for all
    branches      uuid[],
    asked_by      uuid        not null,
    asked_at      timestamptz not null,
    status        text        not null default 'QUEUED' check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    months        integer     not null check (months > 0),
    months_done   integer     not null default 0 check (months_done between 0 and months),
    tries         integer     not null default 0,
    -- whose it is until the moment, by the clock of the database; a node that dies leaves it to others then
    claim         uuid,
    claimed_until timestamptz,
    expires_at    timestamptz not null,
    failure       text        check (failure in ('too_many_rows', 'given_up')),
    row_count     integer,
    -- by ids: what things are called is looked up when it is read
    result        text        check (octet_length(result) <= 16777216),
    primary key (tenant_id, id),
    check ((kind = 'REVENUE') = (told_by is not null)),
    check ((status = 'RUNNING') = (claim is not null)),
    check ((status = 'RUNNING') = (claimed_until is not null)),
    check ((status = 'DONE') = (result is not null)),
    check ((status = 'DONE') = (row_count is not null)),
    check ((status = 'FAILED') = (failure is not null))
);
create index report_job_open on finance.report_job (asked_at) where status in ('QUEUED', 'RUNNING');
create index report_job_expiring on finance.report_job (expires_at);

call platform.isolate('finance.report_job');
grant select, insert, update, delete on finance.report_job to ${app};

-- Businesses in which one is to be worked out or forgotten.
create policy door on finance.report_job for select to ${doors} using (true);
grant select (tenant_id, status, claimed_until, asked_at, expires_at) on finance.report_job to ${doors};
create function doors.tenants_with_due_reports(moment timestamptz, at_most integer) returns setof uuid
    language sql volatile security definer set search_path = pg_catalog
as $$
    select r.tenant_id
    from finance.report_job r
    where r.status = 'QUEUED'
       or (r.status = 'RUNNING' and r.claimed_until < clock_timestamp())
       or r.expires_at <= moment
    group by r.tenant_id order by min(r.asked_at) limit at_most
$$;
call platform.door('doors.tenants_with_due_reports(timestamptz, integer)');
