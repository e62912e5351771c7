-- What a business gives for what is paid, and for how much points pay. A row is there once it was decided.
create table finance.loyalty_programme (
    tenant_id       uuid    not null default platform.current_tenant(),
    -- whether points are given and pay now
    active          boolean not null,
    currency        text    not null check (currency ~ '^[A-Z]{3}$'),
    -- so many points for each so much
    earn_points     integer not null check (earn_points between 1 and 1000000),
    earn_minor      bigint  not null check (earn_minor > 0),
    -- for which services there are points, and for those of which categories; both empty: for all that is invoiced
    service_ids     uuid[]  not null check (cardinality(service_ids) <= 100),
    category_ids    uuid[]  not null check (cardinality(category_ids) <= 100),
    -- what a point pays
    point_minor     bigint  not null check (point_minor between 1 and 1000000),
    -- how many pay at least
    minimum_points  integer not null check (minimum_points between 1 and 1000000000),
    -- after how many months points are over that were not used; null for never
    validity_months integer check (validity_months between 1 and 120),
    version         bigint  not null,
    primary key (tenant_id)
);

-- What a customer has: the sum of his entries, and of what is left of his lots.
create table finance.loyalty_account (
    tenant_id   uuid    not null default platform.current_tenant(),
    customer_id uuid    not null,
    balance     bigint  not null default 0 check (balance >= 0),
    -- taken back after they were used: what comes next makes up for them
    owed        bigint  not null default 0 check (owed >= 0),
    -- of somebody who was erased: gets nothing any more
    closed      boolean not null default false,
    primary key (tenant_id, customer_id),
    check (balance = 0 or owed = 0)
);

-- Points that came together and are over together.
create table finance.loyalty_lot (
    tenant_id   uuid   not null default platform.current_tenant(),
    id          uuid   not null,
    customer_id uuid   not null,
    points      bigint not null check (points > 0),
    left_points bigint not null check (left_points between 0 and points),
    -- the last day on which they pay, and when that is over in the zone of the business; null for ever
    expires_on  date,
    expires_at  timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, customer_id) references finance.loyalty_account,
    check ((expires_on is null) = (expires_at is null))
);
create index loyalty_lot_by_customer on finance.loyalty_lot (tenant_id, customer_id, expires_on, id)
    where left_points > 0;
create index loyalty_lot_over on finance.loyalty_lot (expires_at) where left_points > 0 and expires_at is not null;

-- What was earned of an invoice, by the terms of when it was first paid.
create table finance.loyalty_earning (
    tenant_id   uuid      not null default platform.current_tenant(),
    invoice_id  uuid      not null,
    earn_points integer   not null check (earn_points > 0),
    earn_minor  bigint    not null check (earn_minor > 0),
    -- the lines for which there are points
    positions   bigint[]  not null,
    points      bigint    not null default 0 check (points >= 0),
    primary key (tenant_id, invoice_id),
    foreign key (tenant_id, invoice_id) references finance.invoice
);

-- What customers get and give. Only ever added.
create table finance.loyalty_entry (
    tenant_id      uuid        not null default platform.current_tenant(),
    id             uuid        not null,
    customer_id    uuid        not null,
    kind           text        not null
        check (kind in ('EARN', 'TAKE_BACK', 'REDEEM', 'RETURN', 'EXPIRE', 'CORRECT', 'MERGE', 'ERASE')),
    -- of the balance, and of what is owed
    points         bigint      not null,
    owed           bigint      not null,
    -- of which lots points came or went, and how many of each
    lot_ids        uuid[]      not null,
    lot_points     bigint[]    not null,
    invoice_id     uuid,
    payment_id     uuid,
    refund_id      uuid,
    credit_note_id uuid,
    -- of a correction
    reason         text,
    done_on        date        not null,
    done_at        timestamptz not null,
    -- nobody, if it came of itself
    done_by        uuid,
    primary key (tenant_id, id),
    foreign key (tenant_id, customer_id) references finance.loyalty_account,
    foreign key (tenant_id, invoice_id) references finance.invoice,
    foreign key (tenant_id, payment_id) references finance.payment,
    foreign key (tenant_id, refund_id) references finance.refund,
    foreign key (tenant_id, credit_note_id) references finance.invoice,
    check (points <> 0 or owed <> 0),
    check (cardinality(lot_ids) = cardinality(lot_points)),
    check ((kind = 'CORRECT') = (reason is not null)),
    check (kind not in ('EARN', 'TAKE_BACK', 'REDEEM') or invoice_id is not null),
    check (kind <> 'REDEEM' or payment_id is not null and points < 0),
    check (kind <> 'RETURN' or payment_id is not null and refund_id is not null)
);
create index loyalty_entry_by_customer on finance.loyalty_entry (tenant_id, customer_id, id);
create index loyalty_entry_by_payment on finance.loyalty_entry (tenant_id, payment_id) where payment_id is not null;
-- a payment is paid by points once, and a refund gives them back once
create unique index loyalty_entry_redeemed on finance.loyalty_entry (tenant_id, payment_id) where kind = 'REDEEM';
create unique index loyalty_entry_returned on finance.loyalty_entry (tenant_id, refund_id) where kind = 'RETURN';

alter table finance.payment_part
    drop constraint payment_part_method_check,
    add constraint payment_part_method_check check (method in
        ('CASH', 'CARD_TERMINAL', 'BANK_TRANSFER', 'ACCOUNT_CREDIT', 'ONLINE', 'GIFT_CARD', 'PACKAGE', 'POINTS'));
alter table finance.refund_part
    drop constraint refund_part_method_check,
    add constraint refund_part_method_check check (method in
        ('CASH', 'CARD_TERMINAL', 'BANK_TRANSFER', 'ACCOUNT_CREDIT', 'ONLINE', 'GIFT_CARD', 'PACKAGE', 'POINTS'));

call platform.isolate('finance.loyalty_programme');
call platform.isolate('finance.loyalty_account');
call platform.isolate('finance.loyalty_lot');
call platform.isolate('finance.loyalty_earning');
call platform.isolate('finance.loyalty_entry');
grant select, insert, update on finance.loyalty_programme to ${app};
grant select, insert on finance.loyalty_account, finance.loyalty_lot, finance.loyalty_earning, finance.loyalty_entry
    to ${app};
grant update (balance, owed, closed) on finance.loyalty_account to ${app};
grant update (customer_id, left_points, expires_on, expires_at) on finance.loyalty_lot to ${app};
grant update (points) on finance.loyalty_earning to ${app};
grant update (customer_id, reason) on finance.loyalty_entry to ${app};
call platform.audit('finance.loyalty_programme');
call platform.audit('finance.loyalty_entry');
call platform.personal('finance.loyalty_entry', '{reason}');

-- Businesses of which customers have points that are over.
create policy door on finance.loyalty_lot for select to ${doors} using (true);
grant select (tenant_id, expires_at, left_points) on finance.loyalty_lot to ${doors};
create function doors.tenants_with_points_over(moment timestamptz, at_most integer) returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select l.tenant_id from finance.loyalty_lot l
    where l.expires_at <= moment and l.left_points > 0
    group by l.tenant_id order by min(l.expires_at) limit at_most
$$;
call platform.door('doors.tenants_with_points_over(timestamptz, integer)');
