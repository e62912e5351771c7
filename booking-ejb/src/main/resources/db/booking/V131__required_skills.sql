-- What whoever does a service must have learnt, by the names that masters' skills have.
create table booking.service_skill (
    tenant_id   uuid    not null default platform.current_tenant(),
    service_id  uuid    not null,
    name        text    not null,
    -- whether it has to be proved
    certificate boolean not null,
    primary key (tenant_id, service_id, name),
    foreign key (tenant_id, service_id) references booking.service
);
call platform.isolate('booking.service_skill');
grant select, insert, update, delete on booking.service_skill to ${app};
call platform.audit('booking.service_skill');
create constraint trigger touch_cache after insert or update or delete on booking.service_skill
    deferrable initially deferred for each row execute function doors.touch_cache();
