-- Who a master is to visitors, and what he has learnt.
alter table booking.master
    add column position  text,
    add column bio       text,
    -- an address (https), or a reference that the business's own systems know
    add column photo_url text;
call platform.personal('booking.master', '{position,bio,photo_url}');

create table booking.master_skill (
    tenant_id   uuid not null default platform.current_tenant(),
    id          uuid not null,
    master_id   uuid not null,
    name        text not null,
    certificate text,
    -- last day; null for ever
    valid_until date,
    primary key (tenant_id, id),
    foreign key (tenant_id, master_id) references booking.master
);
create unique index master_skill_by_name on booking.master_skill (tenant_id, master_id, lower(name));
call platform.isolate('booking.master_skill');
grant select, insert, delete on booking.master_skill to ${app};
call platform.audit('booking.master_skill');
call platform.personal('booking.master_skill', '{name,certificate}');
create constraint trigger touch_cache after insert or update or delete on booking.master_skill
    deferrable initially deferred for each row execute function doors.touch_cache();
