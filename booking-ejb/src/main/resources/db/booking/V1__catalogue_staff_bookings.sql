-- When: services, staff, schedules, customers, bookings, and what they reserve.
-- Each table: rows of the open tenant only (row-level security, forced), keys that begin with the tenant.

create table booking.service (
    tenant_id             uuid    not null default platform.current_tenant(),
    id                    uuid    not null,
    name                  text    not null,
    category              text,
    description           text,
    duration_minutes      integer not null check (duration_minutes between 1 and 1440),
    buffer_before_minutes integer not null default 0 check (buffer_before_minutes between 0 and 480),
    buffer_after_minutes  integer not null default 0 check (buffer_after_minutes between 0 and 480),
    price_minor           bigint  not null check (price_minor >= 0),
    currency              text    not null check (currency ~ '^[A-Z]{3}$'),
    archived              boolean not null default false,
    version               bigint  not null default 1,
    primary key (tenant_id, id)
);

create table booking.master (
    tenant_id  uuid    not null default platform.current_tenant(),
    id         uuid    not null,
    first_name text    not null,
    last_name  text    not null,
    email      text,
    phone      text,
    user_id    uuid,
    archived   boolean not null default false,
    version    bigint  not null default 1,
    primary key (tenant_id, id)
);
create index master_by_user on booking.master (tenant_id, user_id);

-- the branch is tenancy's: its id only
create table booking.master_branch (
    tenant_id uuid not null default platform.current_tenant(),
    master_id uuid not null,
    branch_id uuid not null,
    primary key (tenant_id, master_id, branch_id),
    foreign key (tenant_id, master_id) references booking.master
);

create table booking.master_service (
    tenant_id  uuid not null default platform.current_tenant(),
    master_id  uuid not null,
    service_id uuid not null,
    primary key (tenant_id, master_id, service_id),
    foreign key (tenant_id, master_id) references booking.master,
    foreign key (tenant_id, service_id) references booking.service
);
create index master_service_by_service on booking.master_service (tenant_id, service_id);

-- ends = 00:00 is the end of the day
create table booking.shift (
    tenant_id   uuid     not null default platform.current_tenant(),
    master_id   uuid     not null,
    day_of_week smallint not null check (day_of_week between 1 and 7),
    starts      time     not null,
    ends        time     not null,
    primary key (tenant_id, master_id, day_of_week, starts),
    foreign key (tenant_id, master_id) references booking.master
);

create table booking.time_off (
    tenant_id uuid        not null default platform.current_tenant(),
    id        uuid        not null,
    master_id uuid        not null,
    starts_at timestamptz not null,
    ends_at   timestamptz not null,
    reason    text,
    primary key (tenant_id, id),
    foreign key (tenant_id, master_id) references booking.master,
    check (starts_at < ends_at)
);

create table booking.customer (
    tenant_id  uuid        not null default platform.current_tenant(),
    id         uuid        not null,
    name       text        not null,
    email      text,
    phone      text,
    language   text        not null,
    created_at timestamptz not null,
    primary key (tenant_id, id),
    check (email is not null or phone is not null)
);
create index customer_by_email on booking.customer (tenant_id, email);
create index customer_by_phone on booking.customer (tenant_id, phone);

-- Beside the instants a booking keeps its zone and its wall time: when the zone's rules change, 09:00 stays 09:00.
create table booking.booking (
    tenant_id       uuid        not null default platform.current_tenant(),
    id              uuid        not null,
    number          text        not null,
    branch_id       uuid        not null,
    customer_id     uuid        not null,
    status          text        not null check (status in
                        ('PENDING', 'CONFIRMED', 'CHECKED_IN', 'COMPLETED', 'CANCELLED', 'NO_SHOW', 'EXPIRED')),
    starts_at       timestamptz not null,
    ends_at         timestamptz not null,
    time_zone       text        not null,
    local_start     timestamp   not null,
    client_name     text        not null,
    client_email    text,
    client_phone    text,
    client_language text        not null,
    notes           text,
    cancel_reason   text,
    sequence        integer     not null default 0,
    version         bigint      not null default 1,
    created_at      timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, number),
    foreign key (tenant_id, customer_id) references booking.customer,
    check (starts_at < ends_at)
);
create index booking_by_start on booking.booking (tenant_id, starts_at, id);
create index booking_by_customer on booking.booking (tenant_id, customer_id);

-- service and price as they were agreed, whatever becomes of the catalogue
create table booking.booking_item (
    tenant_id             uuid        not null default platform.current_tenant(),
    booking_id            uuid        not null,
    position              smallint    not null,
    service_id            uuid        not null,
    service_name          text        not null,
    master_id             uuid        not null,
    master_chosen         boolean     not null,
    starts_at             timestamptz not null,
    ends_at               timestamptz not null,
    buffer_before_minutes integer     not null,
    buffer_after_minutes  integer     not null,
    price_minor           bigint      not null,
    currency              text        not null,
    primary key (tenant_id, booking_id, position),
    foreign key (tenant_id, booking_id) references booking.booking,
    foreign key (tenant_id, service_id) references booking.service,
    foreign key (tenant_id, master_id) references booking.master
);
create index booking_item_by_master on booking.booking_item (tenant_id, master_id, starts_at);

-- What is reserved: a booking's masters (later rooms and equipment), buffers included, and a master's time off.
-- The constraint is the guard against double booking; all else is courtesy.
create table booking.allocation (
    tenant_id   uuid        not null default platform.current_tenant(),
    id          uuid        not null,
    resource_id uuid        not null,
    unit        smallint    not null default 0,
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    active      boolean     not null default true,
    booking_id  uuid,
    time_off_id uuid,
    primary key (tenant_id, id),
    foreign key (tenant_id, booking_id) references booking.booking,
    foreign key (tenant_id, time_off_id) references booking.time_off,
    check (starts_at < ends_at),
    check (num_nonnulls(booking_id, time_off_id) = 1),
    constraint no_double_booking exclude using gist
        (tenant_id with =, resource_id with =, unit with =, tstzrange(starts_at, ends_at) with &&) where (active)
);
create index allocation_by_booking on booking.allocation (tenant_id, booking_id);

do $$
declare
    tenant_table text;
begin
    foreach tenant_table in array array['service', 'master', 'master_branch', 'master_service', 'shift', 'time_off',
                                        'customer', 'booking', 'booking_item', 'allocation']
    loop
        execute format('alter table booking.%I enable row level security', tenant_table);
        execute format('alter table booking.%I force row level security', tenant_table);
        execute format('create policy tenant on booking.%I
                            using (tenant_id = (select platform.current_tenant()))
                            with check (tenant_id = (select platform.current_tenant()))', tenant_table);
    end loop;
end $$;

grant usage on schema booking to ${app}, ${doors};
grant select, insert, update on all tables in schema booking to ${app};
grant delete on booking.master_branch, booking.master_service, booking.shift, booking.time_off, booking.allocation to ${app};

-- The platform's figures: how many bookings are in each state.
create policy door on booking.booking for select to ${doors} using (true);
grant select (tenant_id, id, status) on booking.booking to ${doors};
create function doors.bookings_by_status() returns table (status text, bookings bigint)
    language sql stable security definer set search_path = pg_catalog
as $$
    select b.status, count(*) from booking.booking b group by b.status order by b.status
$$;
alter function doors.bookings_by_status() owner to ${doors};
revoke all on function doors.bookings_by_status() from public;
grant execute on function doors.bookings_by_status() to ${app};

-- The link with which a client manages a booking names the booking only.
create index booking_by_id on booking.booking (id);
create function doors.tenant_of_booking(wanted uuid) returns uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select b.tenant_id from booking.booking b where b.id = wanted
$$;
alter function doors.tenant_of_booking(uuid) owner to ${doors};
revoke all on function doors.tenant_of_booking(uuid) from public;
grant execute on function doors.tenant_of_booking(uuid) to ${app};
