-- What is booked only with a service that takes it, and follows it.
alter table booking.service add column add_on boolean not null default false;

create table booking.service_add_on (
    tenant_id  uuid not null default platform.current_tenant(),
    service_id uuid not null,
    add_on_id  uuid not null,
    primary key (tenant_id, service_id, add_on_id),
    foreign key (tenant_id, service_id) references booking.service,
    foreign key (tenant_id, add_on_id) references booking.service
);
call platform.isolate('booking.service_add_on');
grant select, insert, update, delete on booking.service_add_on to ${app};
call platform.audit('booking.service_add_on');
create constraint trigger touch_cache after insert or update or delete on booking.service_add_on
    deferrable initially deferred for each row execute function doors.touch_cache();

-- it goes where the service before it goes, also when the visit is moved
alter table booking.booking_item add column add_on boolean not null default false;
