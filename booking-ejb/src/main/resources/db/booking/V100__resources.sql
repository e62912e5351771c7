-- What a service takes beside a master: rooms, chairs, lifts. And services in segments, by several masters at once, and
-- of another length with some masters.

create table booking.resource_type (
    tenant_id uuid    not null default platform.current_tenant(),
    id        uuid    not null,
    name      text    not null,
    archived  boolean not null default false,
    version   bigint  not null default 1,
    primary key (tenant_id, id)
);
create unique index resource_type_by_name on booking.resource_type (tenant_id, lower(name)) where not archived;

-- the branch is tenancy's: its id only; of a resource with a capacity each place is reserved by itself (allocation.unit)
create table booking.resource (
    tenant_id uuid     not null default platform.current_tenant(),
    id        uuid     not null,
    type_id   uuid     not null,
    branch_id uuid     not null,
    name      text     not null,
    capacity  smallint not null check (capacity between 1 and 100),
    archived  boolean  not null default false,
    version   bigint   not null default 1,
    primary key (tenant_id, id),
    foreign key (tenant_id, type_id) references booking.resource_type
);
create index resource_by_type on booking.resource (tenant_id, type_id);

create table booking.maintenance (
    tenant_id   uuid        not null default platform.current_tenant(),
    id          uuid        not null,
    resource_id uuid        not null,
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    reason      text,
    primary key (tenant_id, id),
    foreign key (tenant_id, resource_id) references booking.resource,
    check (starts_at < ends_at)
);
create index maintenance_by_resource on booking.maintenance (tenant_id, resource_id, starts_at);

-- a resource is reserved as a master is: by a booking, or as a whole for its maintenance
alter table booking.allocation
    add column maintenance_id uuid,
    add foreign key (tenant_id, maintenance_id) references booking.maintenance,
    drop constraint allocation_check1,
    add constraint allocation_of_one check (num_nonnulls(booking_id, time_off_id, maintenance_id) = 1);
create index allocation_by_maintenance on booking.allocation (tenant_id, maintenance_id) where maintenance_id is not null;

alter table booking.service add column masters_required smallint not null default 1 check (masters_required between 1 and 4);

create table booking.service_resource (
    tenant_id  uuid     not null default platform.current_tenant(),
    service_id uuid     not null,
    type_id    uuid     not null,
    quantity   smallint not null check (quantity between 1 and 100),
    primary key (tenant_id, service_id, type_id),
    foreign key (tenant_id, service_id) references booking.service,
    foreign key (tenant_id, type_id) references booking.resource_type
);
create index service_resource_by_type on booking.service_resource (tenant_id, type_id);

-- none: the service is one piece of work
create table booking.service_segment (
    tenant_id        uuid     not null default platform.current_tenant(),
    service_id       uuid     not null,
    position         smallint not null,
    kind             text     not null check (kind in ('WORK', 'PROCESSING', 'FINISHING')),
    duration_minutes integer  not null check (duration_minutes between 1 and 1440),
    primary key (tenant_id, service_id, position),
    foreign key (tenant_id, service_id) references booking.service
);

create table booking.service_duration (
    tenant_id        uuid    not null default platform.current_tenant(),
    service_id       uuid    not null,
    master_id        uuid    not null,
    duration_minutes integer not null check (duration_minutes between 1 and 1440),
    primary key (tenant_id, service_id, master_id),
    foreign key (tenant_id, service_id) references booking.service,
    foreign key (tenant_id, master_id) references booking.master
);

-- what was agreed: a move keeps it, whatever becomes of the catalogue
alter table booking.booking_item
    add column helper_ids uuid[] not null default '{}',
    add column resource_ids uuid[] not null default '{}',
    add column segments jsonb not null default '[]',
    add column needs jsonb not null default '[]';

call platform.isolate('booking.resource_type');
call platform.isolate('booking.resource');
call platform.isolate('booking.maintenance');
call platform.isolate('booking.service_resource');
call platform.isolate('booking.service_segment');
call platform.isolate('booking.service_duration');
grant select, insert, update on booking.resource_type, booking.resource to ${app};
grant select, insert, delete on booking.maintenance to ${app};
grant select, insert, update, delete on booking.service_resource, booking.service_segment, booking.service_duration to ${app};
call platform.audit('booking.resource_type');
call platform.audit('booking.resource');
call platform.audit('booking.maintenance');
call platform.audit('booking.service_resource');
call platform.audit('booking.service_segment');
call platform.audit('booking.service_duration');

create constraint trigger touch_cache after insert or update or delete on booking.resource
    deferrable initially deferred for each row execute function doors.touch_cache();
create constraint trigger touch_cache after insert or update or delete on booking.service_resource
    deferrable initially deferred for each row execute function doors.touch_cache();
create constraint trigger touch_cache after insert or update or delete on booking.service_segment
    deferrable initially deferred for each row execute function doors.touch_cache();
create constraint trigger touch_cache after insert or update or delete on booking.service_duration
    deferrable initially deferred for each row execute function doors.touch_cache();
