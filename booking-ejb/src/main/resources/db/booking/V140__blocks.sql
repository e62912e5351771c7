-- What is on the calendar beside visits: time that is blocked, training and meetings, and notes, which reserve nothing.

create table booking.block (
    tenant_id uuid        not null default platform.current_tenant(),
    id        uuid        not null,
    kind      text        not null check (kind in ('BLOCK', 'INTERNAL', 'NOTE')),
    -- all of the branch, which is tenancy's: its id only; null: of the masters and resources of the next two tables
    branch_id uuid,
    starts_at timestamptz not null,
    ends_at   timestamptz not null,
    text      text,
    version   bigint      not null default 1,
    primary key (tenant_id, id),
    check (starts_at < ends_at)
);
create index block_by_time on booking.block (tenant_id, starts_at);

create table booking.block_master (
    tenant_id uuid not null default platform.current_tenant(),
    block_id  uuid not null,
    master_id uuid not null,
    primary key (tenant_id, block_id, master_id),
    foreign key (tenant_id, block_id) references booking.block,
    foreign key (tenant_id, master_id) references booking.master
);
create index block_master_by_master on booking.block_master (tenant_id, master_id);

create table booking.block_resource (
    tenant_id   uuid not null default platform.current_tenant(),
    block_id    uuid not null,
    resource_id uuid not null,
    primary key (tenant_id, block_id, resource_id),
    foreign key (tenant_id, block_id) references booking.block,
    foreign key (tenant_id, resource_id) references booking.resource
);
create index block_resource_by_resource on booking.block_resource (tenant_id, resource_id);

call platform.isolate('booking.block');
call platform.isolate('booking.block_master');
call platform.isolate('booking.block_resource');
grant select, insert, update, delete on booking.block to ${app};
grant select, insert, delete on booking.block_master, booking.block_resource to ${app};
call platform.audit('booking.block');
call platform.audit('booking.block_master');
call platform.audit('booking.block_resource');
call platform.personal('booking.block', '{text}');

-- A block reserves masters and resources as a visit does. All of a branch is reserved by one row in the branch's own name,
-- and no visit in the branch may overlap it: visits are marked with their branch, and do not keep each other out by it.
alter table booking.allocation
    add column block_id     uuid,
    add column branch_id    uuid,
    add column whole_branch boolean not null default false,
    add foreign key (tenant_id, block_id) references booking.block,
    drop constraint allocation_of_one,
    add constraint allocation_of_one check (num_nonnulls(booking_id, time_off_id, maintenance_id, block_id) = 1);
create index allocation_by_block on booking.allocation (tenant_id, block_id) where block_id is not null;

-- Of all businesses at once, so the owner steps over row-level security for this one statement.
alter table booking.allocation no force row level security;
alter table booking.booking no force row level security;
update booking.allocation a set branch_id = b.branch_id
from booking.booking b
where b.tenant_id = a.tenant_id and b.id = a.booking_id and a.active;
alter table booking.allocation force row level security;
alter table booking.booking force row level security;

alter table booking.allocation add constraint no_visit_in_a_blocked_branch exclude using gist
    (tenant_id with =, branch_id with =, (whole_branch::integer) with <>, tstzrange(starts_at, ends_at) with &&)
    where (active and branch_id is not null);
