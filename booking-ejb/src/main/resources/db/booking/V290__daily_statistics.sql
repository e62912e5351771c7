-- Figures of days, by branch, master and service, and what of them is to be computed anew.

-- The branches of which figures are kept: one node at a time computes those of a branch, and holds this row meanwhile.
create table booking.statistics_branch (
    tenant_id    uuid        not null default platform.current_tenant(),
    -- tenancy's: its id only
    branch_id    uuid        not null,
    -- as it was looked last: days that come are not kept any more
    archived     boolean     not null default false,
    -- from here to there each day has its row
    first_day    date,
    carried_to   date,
    -- when there is something to do whether a day is marked or not
    due_at       timestamptz not null default '-infinity',
    -- in a row; not before then it is tried again
    failures     integer     not null default 0,
    retry_at     timestamptz,
    primary key (tenant_id, branch_id)
);
create index statistics_branch_due on booking.statistics_branch (due_at);

-- What has changed, in the transaction that has changed it. Rows are only added, and nothing about them is unique: those who
-- book on one day do not wait for each other. Whoever computes takes them away.
create table booking.statistics_mark (
    tenant_id   uuid    not null default platform.current_tenant(),
    id          bigint  not null generated always as identity,
    -- null: all branches
    branch_id   uuid,
    first_day   date    not null,
    last_day    date    not null,
    -- true: these days are to be kept from now on; false: if they are kept, they are to be computed anew
    keep        boolean not null,
    -- whose first completed visit may be another one now
    customer_id uuid,
    primary key (tenant_id, id)
);

create table booking.statistics_day (
    tenant_id uuid    not null default platform.current_tenant(),
    branch_id uuid    not null,
    -- by the branch's clock
    day       date    not null,
    dirty     boolean not null default true,
    primary key (tenant_id, branch_id, day),
    foreign key (tenant_id, branch_id) references booking.statistics_branch
);
create index statistics_day_dirty on booking.statistics_day (tenant_id, branch_id, day) where dirty;

-- Which was a customer's first completed visit when it was looked last: when that changes, two days do. It refers to no card:
-- whoever books would have to wait for that.
create table booking.statistics_first_visit (
    tenant_id   uuid not null default platform.current_tenant(),
    customer_id uuid not null,
    booking_id  uuid,
    branch_id   uuid,
    day         date,
    primary key (tenant_id, customer_id)
);

-- Of all visits of a branch's day, of those in which a master did something, of those with a service, and of both together:
-- what is not of one master, or one service, has 00000000-0000-0000-0000-000000000000 there. No row: nothing but noughts.
create table booking.statistics_figure (
    tenant_id           uuid    not null default platform.current_tenant(),
    day                 date    not null,
    branch_id           uuid    not null,
    master_id           uuid    not null,
    service_id          uuid    not null,
    pending             integer not null default 0,
    confirmed           integer not null default 0,
    checked_in          integer not null default 0,
    completed           integer not null default 0,
    cancelled           integer not null default 0,
    no_show             integer not null default 0,
    expired             integer not null default 0,
    new_customers       integer not null default 0,
    returning_customers integer not null default 0,
    booked_seconds      bigint  not null default 0,
    -- nobody works for a service alone: 0 there
    working_seconds     bigint  not null default 0,
    primary key (tenant_id, day, branch_id, master_id, service_id),
    foreign key (tenant_id, branch_id, day) references booking.statistics_day
);

create table booking.statistics_revenue (
    tenant_id    uuid   not null default platform.current_tenant(),
    day          date   not null,
    branch_id    uuid   not null,
    master_id    uuid   not null,
    service_id   uuid   not null,
    currency     text   not null,
    amount_minor bigint not null,
    primary key (tenant_id, day, branch_id, master_id, service_id, currency),
    foreign key (tenant_id, branch_id, day) references booking.statistics_day
);

create index booking_by_completed_visit on booking.booking (tenant_id, customer_id, starts_at, id) where status = 'COMPLETED';

-- What there is already, of all businesses at once, so the tables' owner steps over row-level security for these statements.
alter table booking.booking no force row level security;
alter table tenancy.branch no force row level security;
insert into booking.statistics_branch (tenant_id, branch_id, first_day, carried_to)
select r.tenant_id, r.id, least(min(b.local_start)::date, current_date), least(min(b.local_start)::date, current_date) - 1
from tenancy.branch r left join booking.booking b on b.tenant_id = r.tenant_id and b.branch_id = r.id
group by r.tenant_id, r.id;
insert into booking.statistics_mark (tenant_id, branch_id, first_day, last_day, keep)
select distinct b.tenant_id, b.branch_id, b.local_start::date, b.local_start::date, true from booking.booking b;
insert into booking.statistics_first_visit (tenant_id, customer_id, booking_id, branch_id, day)
select distinct on (b.tenant_id, b.customer_id) b.tenant_id, b.customer_id, b.id, b.branch_id, b.local_start::date
from booking.booking b where b.status = 'COMPLETED'
order by b.tenant_id, b.customer_id, b.starts_at, b.id;
alter table booking.booking force row level security;
alter table tenancy.branch force row level security;

call platform.isolate('booking.statistics_branch');
call platform.isolate('booking.statistics_mark');
call platform.isolate('booking.statistics_day');
call platform.isolate('booking.statistics_first_visit');
call platform.isolate('booking.statistics_figure');
call platform.isolate('booking.statistics_revenue');
grant select, update on booking.statistics_branch to ${app};
grant select, insert, delete on booking.statistics_mark to ${app};
grant select, insert, update on booking.statistics_day, booking.statistics_first_visit to ${app};
grant select, insert, update, delete on booking.statistics_figure, booking.statistics_revenue to ${app};

-- Businesses in which there is something to compute.
create policy door on booking.statistics_mark to ${doors} using (true) with check (true);
create policy door on booking.statistics_branch to ${doors} using (true) with check (true);
grant select, insert on booking.statistics_mark, booking.statistics_branch to ${doors};
create function doors.tenants_with_due_statistics(moment timestamptz, at_most integer) returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select tenant_id from (
        select b.tenant_id from booking.statistics_branch b
        where b.due_at <= moment and (b.retry_at is null or b.retry_at <= moment)
        union
        select m.tenant_id from booking.statistics_mark m
        where exists (select 1 from booking.statistics_branch b
                      where b.tenant_id = m.tenant_id and (b.retry_at is null or b.retry_at <= moment))) t
    limit at_most
$$;
call platform.door('doors.tenants_with_due_statistics(timestamptz, integer)');
