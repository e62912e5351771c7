-- Services for several clients at once: a group visit is planned, and its places are booked one by one.

-- null: a service for one client
alter table booking.service add column places smallint check (places between 2 and 100);

create table booking.group_visit (
    tenant_id    uuid        not null default platform.current_tenant(),
    id           uuid        not null,
    service_id   uuid        not null,
    -- tenancy's: its id only
    branch_id    uuid        not null,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    time_zone    text        not null,
    master_ids   uuid[]      not null,
    resource_ids uuid[]      not null,
    places       smallint    not null check (places between 2 and 100),
    cancelled_at timestamptz,
    version      bigint      not null default 1,
    primary key (tenant_id, id),
    foreign key (tenant_id, service_id) references booking.service,
    check (starts_at < ends_at)
);
create index group_visit_by_start on booking.group_visit (tenant_id, starts_at, id);
call platform.isolate('booking.group_visit');
grant select, insert, update on booking.group_visit to ${app};
call platform.audit('booking.group_visit');

-- The places that there are to book, counted from 0; none of a group visit that was cancelled.
create table booking.group_place (
    tenant_id      uuid     not null default platform.current_tenant(),
    group_visit_id uuid     not null,
    number         smallint not null,
    primary key (tenant_id, group_visit_id, number),
    foreign key (tenant_id, group_visit_id) references booking.group_visit
);
call platform.isolate('booking.group_place');
grant select, insert, delete on booking.group_place to ${app};

alter table booking.booking
    add column group_visit_id uuid,
    add column party_size     smallint not null default 1 check (party_size between 1 and 100),
    add foreign key (tenant_id, group_visit_id) references booking.group_visit,
    add constraint booking_of_a_party check (party_size = 1 or group_visit_id is not null);
create index booking_by_group_visit on booking.booking (tenant_id, group_visit_id) where group_visit_id is not null;

-- A group visit reserves masters and resources as any visit does. A booking reserves places of it: of those that there are,
-- each at most once. So no more can be booked than there are, whatever a program does.
alter table booking.allocation
    add column group_visit_id uuid,
    add column place_of       uuid,
    add column booked_place_of uuid generated always as (case when active then place_of end) stored,
    add foreign key (tenant_id, group_visit_id) references booking.group_visit,
    add foreign key (tenant_id, booked_place_of, unit) references booking.group_place (tenant_id, group_visit_id, number),
    add constraint allocation_of_a_place check (place_of is null or (place_of = resource_id and booking_id is not null)),
    add constraint no_place_twice exclude using gist
        (tenant_id with =, booked_place_of with =, unit with =) where (booked_place_of is not null),
    drop constraint allocation_of_one,
    add constraint allocation_of_one
        check (num_nonnulls(booking_id, time_off_id, maintenance_id, block_id, group_visit_id) = 1);
create index allocation_by_group_visit on booking.allocation (tenant_id, group_visit_id) where group_visit_id is not null;
