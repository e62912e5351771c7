-- What the platform offers to businesses, for how much and up to which limits; null for no limit. The platform's own: it tells
-- of no business, and every business may read it.
create table tenancy.plan (
    id            uuid        not null primary key,
    code          text        not null check (code ~ '^[a-z0-9-]{2,40}$'),
    name          text        not null,
    currency      text        not null check (currency ~ '^[A-Z]{3}$'),
    monthly_minor bigint      not null check (monthly_minor >= 0),
    yearly_minor  bigint      not null check (yearly_minor >= 0),
    masters       integer     check (masters > 0),
    branches      integer     check (branches > 0),
    bookings      integer     check (bookings > 0),
    texts         integer     check (texts >= 0),
    -- not offered any more; whoever has it keeps it
    archived_at   timestamptz,
    version       bigint      not null default 1
);
create unique index plan_code on tenancy.plan (code) where archived_at is null;
grant select, insert, update on tenancy.plan to ${app};
call platform.audit('tenancy.plan');

-- What a business has chosen. Without a row nothing was chosen: then there are neither limits nor invoices.
create table tenancy.subscription (
    tenant_id    uuid        not null default platform.current_tenant() references tenancy.tenant,
    plan_id      uuid        not null references tenancy.plan,
    kind         text        not null check (kind in ('MONTHLY', 'YEARLY')),
    status       text        not null check (status in ('TRIAL', 'ACTIVE', 'PAST_DUE', 'SUSPENDED', 'CANCELLED')),
    -- of the running period, whatever becomes of the plan's price meanwhile
    currency     text        not null check (currency ~ '^[A-Z]{3}$'),
    price_minor  bigint      not null check (price_minor >= 0),
    -- from where periods are counted, so that one that began on the 31st ends on the 31st again
    anchor_at    timestamptz,
    periods      integer     not null default 0 check (periods >= 0),
    period_start timestamptz,
    period_end   timestamptz,
    -- whether the running period was invoiced
    billed       boolean     not null default true,
    -- what begins with the next period
    next_plan_id uuid        references tenancy.plan,
    next_kind    text        check (next_kind in ('MONTHLY', 'YEARLY')),
    version      bigint      not null default 1,
    primary key (tenant_id),
    check (num_nonnulls(anchor_at, period_start, period_end) in (0, 3)),
    check (period_start < period_end),
    check (status in ('TRIAL', 'CANCELLED') or period_start is not null),
    check (status <> 'TRIAL' or period_start is null),
    check ((next_plan_id is null) = (next_kind is null)),
    check (billed or period_start is not null)
);
create index subscription_due on tenancy.subscription (period_end) where status in ('ACTIVE', 'PAST_DUE');

call platform.isolate('tenancy.subscription');
grant select, insert, update on tenancy.subscription to ${app};
call platform.audit('tenancy.subscription');

-- Limits are kept in memory, like what a business is.
create constraint trigger touch_cache after insert or update or delete on tenancy.subscription
    deferrable initially deferred for each row execute function doors.touch_cache();

-- Businesses whose period is over, or was not invoiced. Whoever is suspended has no new ones.
create policy door on tenancy.subscription for select to ${doors} using (true);
grant select (tenant_id, status, period_end, billed) on tenancy.subscription to ${doors};
create function doors.tenants_with_due_subscriptions(moment timestamptz, at_most integer) returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select s.tenant_id
    from tenancy.subscription s
    join tenancy.tenant t on t.tenant_id = s.tenant_id and t.status = 'ACTIVE'
    where s.status in ('ACTIVE', 'PAST_DUE') and (s.period_end <= moment or not s.billed)
    order by s.period_end limit at_most
$$;
call platform.door('doors.tenants_with_due_subscriptions(timestamptz, integer)');
