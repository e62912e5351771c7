-- What the price says, and prices with a master, in a branch, or with a master in a branch.
alter table booking.service
    add column price_kind text not null default 'FIXED' check (price_kind in ('FIXED', 'FROM', 'FREE')),
    add check (price_kind <> 'FREE' or price_minor = 0);

-- in the service's currency; the branch is tenancy's: its id only
create table booking.service_price (
    tenant_id   uuid   not null default platform.current_tenant(),
    id          uuid   not null,
    service_id  uuid   not null,
    master_id   uuid,
    branch_id   uuid,
    price_minor bigint not null check (price_minor >= 0),
    primary key (tenant_id, id),
    unique nulls not distinct (tenant_id, service_id, master_id, branch_id),
    foreign key (tenant_id, service_id) references booking.service,
    foreign key (tenant_id, master_id) references booking.master,
    check (num_nonnulls(master_id, branch_id) > 0)
);
call platform.isolate('booking.service_price');
grant select, insert, delete on booking.service_price to ${app};
call platform.audit('booking.service_price');
create constraint trigger touch_cache after insert or update or delete on booking.service_price
    deferrable initially deferred for each row execute function doors.touch_cache();
