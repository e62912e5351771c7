-- A customer's card as the business keeps it, not only as it was made by a booking.
alter table booking.customer
    add column birth_date date,
    -- where the card was made; managers of that branch see it before the first visit. null: in no branch
    add column branch_id  uuid,
    add column version    bigint not null default 1;
call platform.personal('booking.customer', '{birth_date}');

create table booking.customer_tag (
    tenant_id   uuid not null default platform.current_tenant(),
    customer_id uuid not null,
    -- in lower case
    tag         text not null,
    primary key (tenant_id, customer_id, tag),
    foreign key (tenant_id, customer_id) references booking.customer
);
create index customer_tag_by_tag on booking.customer_tag (tenant_id, tag, customer_id);

create table booking.customer_master (
    tenant_id   uuid     not null default platform.current_tenant(),
    customer_id uuid     not null,
    master_id   uuid     not null,
    -- whom he would rather have comes first
    position    smallint not null,
    primary key (tenant_id, customer_id, master_id),
    foreign key (tenant_id, customer_id) references booking.customer,
    foreign key (tenant_id, master_id) references booking.master
);

call platform.isolate('booking.customer_tag');
call platform.isolate('booking.customer_master');
grant select, insert, delete on booking.customer_tag, booking.customer_master to ${app};
call platform.audit('booking.customer_tag');
call platform.audit('booking.customer_master');
call platform.personal('booking.customer_tag', '{tag}');
