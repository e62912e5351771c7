-- The life of a business: trial, suspension, closing, and what is due in it.

alter table tenancy.tenant
    add column trial_ends_at  timestamptz,
    -- suspended: since when, why (null: the trial has ended), and what the business was before
    add column suspended_at   timestamptz,
    add column suspend_reason text,
    add column status_before  text check (status_before in ('TRIAL', 'ACTIVE')),
    -- when it closes, or has closed; null while nobody wants that
    add column closes_at      timestamptz;

-- What is done when its time comes, by whichever node comes first: the row is deleted in the transaction that does it.
create table tenancy.deadline (
    tenant_id uuid        not null default platform.current_tenant() references tenancy.tenant,
    kind      text        not null check (kind in
                  ('TRIAL_WARNING_7', 'TRIAL_WARNING_3', 'TRIAL_WARNING_1', 'TRIAL_END', 'CLOSING_END')),
    due_at    timestamptz not null,
    primary key (tenant_id, kind)
);
create index deadline_by_time on tenancy.deadline (due_at);

-- Trials from before trials had an end get one. Forced row-level security binds the owner too, so it rests meanwhile.
alter table tenancy.tenant no force row level security;
update tenancy.tenant set trial_ends_at = clock_timestamp() + interval '14 days' where status = 'TRIAL';
insert into tenancy.deadline (tenant_id, kind, due_at)
    select t.tenant_id, d.kind, t.trial_ends_at - d.before
    from tenancy.tenant t,
         (values ('TRIAL_WARNING_7', interval '7 days'), ('TRIAL_WARNING_3', interval '3 days'),
                 ('TRIAL_WARNING_1', interval '1 day'), ('TRIAL_END', interval '0')) as d (kind, before)
    where t.status = 'TRIAL';
alter table tenancy.tenant force row level security;

alter table tenancy.tenant
    add check (status <> 'TRIAL' or trial_ends_at is not null),
    add check ((status = 'SUSPENDED') = (status_before is not null)),
    add check ((status = 'SUSPENDED') = (suspended_at is not null)),
    add check (status <> 'CLOSED' or closes_at is not null);

alter table tenancy.deadline enable row level security;
alter table tenancy.deadline force row level security;
create policy tenant on tenancy.deadline
    using (tenant_id = (select platform.current_tenant()))
    with check (tenant_id = (select platform.current_tenant()));
grant select, insert, update, delete on tenancy.deadline to ${app};
call platform.audit('tenancy.deadline');
create policy door on tenancy.deadline for select to ${doors} using (true);
grant select on tenancy.deadline to ${doors};
grant select (trial_ends_at, suspended_at, suspend_reason, closes_at) on tenancy.tenant to ${doors};

-- Whose time has come. Only a list: each business is then locked, or left to the node that has it, in its own transaction.
create function doors.tenants_with_due_deadlines(moment timestamptz, at_most integer) returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select d.tenant_id from tenancy.deadline d where d.due_at <= moment
    group by d.tenant_id order by min(d.due_at) limit at_most
$$;

-- Platform administration: the businesses, newest first, from a position on. Words are looked for in the name, the
-- subdomain and the owners' e-mail addresses.
create function doors.find_tenants(wanted_status text, words text, created_from timestamptz, created_to timestamptz,
                                   wanted uuid, before uuid, at_most integer)
    returns table (tenant_id uuid, name text, subdomain text, status text, language text, time_zone text, currency text,
                   reject_reason text, trial_ends_at timestamptz, suspended_at timestamptz, suspend_reason text,
                   closes_at timestamptz, version bigint, created_at timestamptz)
    language sql stable security definer set search_path = pg_catalog
as $$
    select t.tenant_id, t.name, t.subdomain, t.status, t.language, t.time_zone, t.currency, t.reject_reason,
           t.trial_ends_at, t.suspended_at, t.suspend_reason, t.closes_at, t.version, t.created_at
    from tenancy.tenant t
    where t.status <> 'PLATFORM'
      and (wanted_status is null or t.status = wanted_status)
      and (words is null
           or position(lower(words) in lower(t.name)) > 0
           or position(lower(words) in t.subdomain) > 0
           or exists (select 1 from tenancy.app_user u
                      where u.tenant_id = t.tenant_id and u.role = 'OWNER' and position(lower(words) in u.email) > 0))
      and (created_from is null or t.created_at >= created_from)
      and (created_to is null or t.created_at < created_to)
      and (wanted is null or t.tenant_id = wanted)
      and (before is null or t.tenant_id < before)
    order by t.tenant_id desc
    limit at_most
$$;

do $$
declare
    door text;
begin
    foreach door in array array['tenants_with_due_deadlines(timestamptz, integer)',
                                'find_tenants(text, text, timestamptz, timestamptz, uuid, uuid, integer)']
    loop
        execute format('alter function doors.%s owner to ${doors}', door);
        execute format('revoke all on function doors.%s from public', door);
        execute format('grant execute on function doors.%s to ${app}', door);
    end loop;
end $$;
