-- Which master does what any of them could do: by priority, or whoever was given such a visit longest ago.

alter table booking.master add column priority integer not null default 100 check (priority between 0 and 1000);

-- by the database's clock: what is compared is the order
create table booking.master_turn (
    tenant_id uuid        not null default platform.current_tenant(),
    master_id uuid        not null,
    given_at  timestamptz not null,
    primary key (tenant_id, master_id),
    foreign key (tenant_id, master_id) references booking.master
) with (fillfactor = 50);
call platform.isolate('booking.master_turn');
grant select, insert, update on booking.master_turn to ${app};
