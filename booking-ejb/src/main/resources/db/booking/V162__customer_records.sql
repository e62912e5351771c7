-- What the staff knows of a customer: notes, what he does not stand, and what was done.

create table booking.customer_note (
    tenant_id   uuid        not null default platform.current_tenant(),
    id          uuid        not null,
    customer_id uuid        not null,
    author_id   uuid        not null,
    -- beside the author
    visibility  text        not null check (visibility in ('ALL_STAFF', 'MANAGERS', 'AUTHOR')),
    text        text        not null,
    created_at  timestamptz not null,
    version     bigint      not null default 1,
    primary key (tenant_id, id),
    foreign key (tenant_id, customer_id) references booking.customer
);
create index customer_note_by_customer on booking.customer_note (tenant_id, customer_id, id);

create table booking.allergy (
    tenant_id   uuid        not null default platform.current_tenant(),
    id          uuid        not null,
    customer_id uuid        not null,
    substance   text        not null,
    note        text,
    noted_by    uuid        not null,
    noted_at    timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, customer_id) references booking.customer
);
create index allergy_by_customer on booking.allergy (tenant_id, customer_id, id);

-- Only ever added: an entry that was wrong is corrected by another one.
create table booking.treatment (
    tenant_id    uuid        not null default platform.current_tenant(),
    id           uuid        not null,
    customer_id  uuid        not null,
    -- the service of a visit; null for what was done without a booking
    booking_id   uuid,
    position     smallint,
    master_id    uuid,
    performed_at timestamptz not null,
    description  text        not null,
    products     text[]      not null,
    -- addresses (https)
    photos       text[]      not null,
    corrects     uuid,
    noted_by     uuid        not null,
    noted_at     timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, corrects),
    foreign key (tenant_id, customer_id) references booking.customer,
    foreign key (tenant_id, booking_id, position) references booking.booking_item,
    foreign key (tenant_id, master_id) references booking.master,
    foreign key (tenant_id, corrects) references booking.treatment,
    check ((booking_id is null) = (position is null))
);
create index treatment_by_customer on booking.treatment (tenant_id, customer_id, performed_at, id);

call platform.isolate('booking.customer_note');
call platform.isolate('booking.allergy');
call platform.isolate('booking.treatment');
grant select, insert, update, delete on booking.customer_note to ${app};
grant select, insert, delete on booking.allergy to ${app};
grant select, insert on booking.treatment to ${app};
call platform.audit('booking.customer_note');
call platform.audit('booking.allergy');
call platform.audit('booking.treatment');
call platform.personal('booking.customer_note', '{text}');
call platform.personal('booking.allergy', '{substance,note}');
call platform.personal('booking.treatment', '{description,products,photos}');

-- That somebody was treated, when and by whom, stays; whom, and with what, does not.
grant select, update (description, products, photos) on booking.treatment to ${doors};
create function doors.redact_treatments(things uuid[]) returns void
    language sql security definer set search_path = pg_catalog
as $$
    update booking.treatment t set description = '***', products = '{}', photos = '{}'
    where t.tenant_id = platform.current_tenant() and t.customer_id = any (things)
$$;
call platform.door('doors.redact_treatments(uuid[])');
