-- What memberships are offered: a price per period, and what there is for it. Editing one does not change those that have begun.
create table finance.membership_kind (
    tenant_id        uuid    not null default platform.current_tenant(),
    id               uuid    not null,
    name             text    not null,
    unit             text    not null check (unit in ('WEEK', 'MONTH', 'YEAR')),
    currency         text    not null check (currency ~ '^[A-Z]{3}$'),
    -- of one period
    price_minor      bigint  not null check (price_minor > 0),
    -- null for the standard rate
    tax_rate_id      uuid,
    -- how many visits of these services a period includes
    visits           integer not null check (visits between 0 and 1000),
    service_ids      uuid[]  not null check (cardinality(service_ids) <= 100),
    -- off all other services, in thousandths of a percent
    discount_percent integer not null check (discount_percent between 0 and 100000),
    notice_days      integer not null check (notice_days between 0 and 365),
    minimum_periods  integer not null check (minimum_periods between 0 and 120),
    -- for how many days what is not paid for is benefited from
    grace_days       integer not null check (grace_days between 0 and 365),
    -- where it is sold and benefits; empty: everywhere
    branch_ids       uuid[]  not null check (cardinality(branch_ids) <= 100),
    archived_at      timestamptz,
    version          bigint  not null default 1,
    primary key (tenant_id, id),
    foreign key (tenant_id, tax_rate_id) references finance.tax_rate,
    check ((visits > 0) = (cardinality(service_ids) > 0)),
    check (visits > 0 or discount_percent > 0)
);

-- Memberships of customers. The terms are copied from the kind when it begins, and when it becomes another one.
create table finance.membership (
    tenant_id        uuid        not null default platform.current_tenant(),
    id               uuid        not null,
    kind_id          uuid        not null,
    -- what it becomes when the next period begins
    next_kind_id     uuid,
    name             text        not null,
    unit             text        not null check (unit in ('WEEK', 'MONTH', 'YEAR')),
    currency         text        not null check (currency ~ '^[A-Z]{3}$'),
    price_minor      bigint      not null check (price_minor > 0),
    tax_rate_id      uuid,
    visits           integer     not null check (visits between 0 and 1000),
    service_ids      uuid[]      not null,
    discount_percent integer     not null check (discount_percent between 0 and 100000),
    notice_days      integer     not null check (notice_days between 0 and 365),
    -- how many periods have to be invoiced before it can end
    minimum_left     integer     not null check (minimum_left between 0 and 120),
    grace_days       integer     not null check (grace_days between 0 and 365),
    branch_ids       uuid[]      not null,
    status           text        not null check (status in ('ACTIVE', 'ENDED')),
    -- why it was cancelled or ended
    reason           text,
    branch_id        uuid        not null,
    customer_id      uuid        not null,
    starts_on        date        not null,
    -- the first day from which periods are counted, and how many were since: so what begins on the 31st comes back to it
    anchor_on        date        not null,
    anchor_count     integer     not null check (anchor_count >= 0),
    -- the day on which the next period begins, and when that is in the zone of the business; null when none does
    next_on          date,
    next_at          timestamptz,
    -- the first and the last day of the latest pause
    paused_from      date,
    paused_to        date,
    cancelled_on     date,
    ended_on         date,
    created_at       timestamptz not null,
    created_by       uuid        not null,
    version          bigint      not null default 1,
    primary key (tenant_id, id),
    foreign key (tenant_id, kind_id) references finance.membership_kind,
    foreign key (tenant_id, next_kind_id) references finance.membership_kind,
    foreign key (tenant_id, tax_rate_id) references finance.tax_rate,
    check ((next_on is null) = (next_at is null)),
    check ((status = 'ACTIVE') = (next_on is not null)),
    check ((status = 'ENDED') = (ended_on is not null)),
    check ((paused_from is null) = (paused_to is null)),
    check (paused_to >= paused_from)
);
create index membership_by_customer on finance.membership (tenant_id, customer_id, id);
create index membership_by_kind on finance.membership (tenant_id, kind_id);
create index membership_due on finance.membership (next_at) where next_at is not null;

-- A package of a period is sold by the period's invoice: of no kind of package, by nobody, and it lapses by itself.
alter table finance.package
    alter column kind_id drop not null,
    alter column sold_by drop not null,
    add column membership_id uuid,
    -- the last day on which it pays though it is not paid for
    add column trusted_until date,
    -- when what is left of it lapses, if it is paid for
    add column lapses_at     timestamptz,
    add foreign key (tenant_id, membership_id) references finance.membership,
    add check ((kind_id is null) = (membership_id is not null)),
    add check (num_nonnulls(membership_id, trusted_until, lapses_at) in (0, 3));
create index package_lapses on finance.package (lapses_at) where lapses_at is not null and visits_left > 0;
alter table finance.package_entry
    alter column done_by drop not null;
grant update (lapses_at) on finance.package to ${app};

-- What was invoiced: each period once, whoever looks and however often.
create table finance.membership_period (
    tenant_id     uuid not null default platform.current_tenant(),
    membership_id uuid not null,
    starts_on     date not null,
    -- its last day; the days of a pause are added
    ends_on       date not null,
    -- the last day on which it benefits though it is not paid for
    trusted_until date not null,
    invoice_id    uuid not null,
    -- the visits that it includes; null for none
    package_id    uuid,
    primary key (tenant_id, membership_id, starts_on),
    unique (tenant_id, invoice_id),
    foreign key (tenant_id, membership_id) references finance.membership,
    foreign key (tenant_id, invoice_id) references finance.invoice,
    foreign key (tenant_id, package_id) references finance.package,
    check (ends_on >= starts_on)
);

call platform.isolate('finance.membership_kind');
call platform.isolate('finance.membership');
call platform.isolate('finance.membership_period');
grant select, insert, update on finance.membership_kind, finance.membership to ${app};
grant select, insert on finance.membership_period to ${app};
grant update (ends_on) on finance.membership_period to ${app};
call platform.audit('finance.membership_kind');
call platform.audit('finance.membership');
call platform.audit('finance.membership_period');
call platform.personal('finance.membership', '{reason}');

-- Businesses in which a period begins, or what is left of one lapses. One that is suspended or closed invoices nobody; what has
-- begun meanwhile is invoiced when it is there again.
create policy door on finance.membership for select to ${doors} using (true);
create policy door on finance.package for select to ${doors} using (true);
grant select (tenant_id, next_at) on finance.membership to ${doors};
grant select (tenant_id, lapses_at, visits_left) on finance.package to ${doors};
create function doors.tenants_with_due_memberships(moment timestamptz, at_most integer) returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select d.tenant_id
    from (select m.tenant_id, m.next_at as due_at
          from finance.membership m join tenancy.tenant t on t.tenant_id = m.tenant_id
          where m.next_at <= moment and t.status in ('TRIAL', 'ACTIVE')
          union all
          select p.tenant_id, p.lapses_at from finance.package p where p.lapses_at <= moment and p.visits_left > 0) d
    group by d.tenant_id order by min(d.due_at) limit at_most
$$;
call platform.door('doors.tenants_with_due_memberships(timestamptz, integer)');
