-- What packages are offered: so many visits of these services at one price. Editing one does not change those that were sold.
create table finance.package_kind (
    tenant_id     uuid    not null default platform.current_tenant(),
    id            uuid    not null,
    name          text    not null,
    visits        integer not null check (visits between 1 and 1000),
    currency      text    not null check (currency ~ '^[A-Z]{3}$'),
    price_minor   bigint  not null check (price_minor > 0),
    -- null for the standard rate
    tax_rate_id   uuid,
    -- how many days after the sale it still pays; null for no end
    validity_days integer check (validity_days between 1 and 3660),
    service_ids   uuid[]  not null check (cardinality(service_ids) between 1 and 100),
    -- where it is sold and pays; empty: everywhere
    branch_ids    uuid[]  not null check (cardinality(branch_ids) <= 100),
    archived_at   timestamptz,
    version       bigint  not null default 1,
    primary key (tenant_id, id),
    foreign key (tenant_id, tax_rate_id) references finance.tax_rate
);

-- Packages that were sold, by an invoice each. What is left of one is the sum of its entries.
create table finance.package (
    tenant_id      uuid        not null default platform.current_tenant(),
    id             uuid        not null,
    kind_id        uuid        not null,
    -- copied from its kind when it was sold
    name           text        not null,
    service_ids    uuid[]      not null,
    branch_ids     uuid[]      not null,
    status         text        not null check (status in ('ACTIVE', 'FROZEN', 'VOIDED', 'REFUNDED')),
    -- why it is frozen, lapsed or was given back
    reason         text,
    -- where it was sold
    branch_id      uuid        not null,
    customer_id    uuid        not null,
    -- by which it was sold
    invoice_id     uuid        not null,
    currency       text        not null check (currency ~ '^[A-Z]{3}$'),
    visits         integer     not null check (visits > 0),
    net_minor      bigint      not null check (net_minor >= 0),
    tax_minor      bigint      not null check (tax_minor >= 0),
    visits_left    integer     not null check (visits_left between 0 and visits),
    -- the shares of the visits that are left: what is owed, and the tax that was paid of them ahead
    net_left_minor bigint      not null check (net_left_minor between 0 and net_minor),
    tax_left_minor bigint      not null check (tax_left_minor between 0 and tax_minor),
    -- the last day on which it pays, in the zone of the business
    expires_on     date,
    frozen_on      date,
    sold_on        date        not null,
    sold_at        timestamptz not null,
    sold_by        uuid        not null,
    version        bigint      not null default 1,
    primary key (tenant_id, id),
    unique (tenant_id, invoice_id),
    foreign key (tenant_id, kind_id) references finance.package_kind,
    foreign key (tenant_id, invoice_id) references finance.invoice,
    check ((status = 'ACTIVE') = (reason is null)),
    check ((status = 'FROZEN') = (frozen_on is not null)),
    check (visits_left > 0 or (net_left_minor = 0 and tax_left_minor = 0))
);
create index package_by_customer on finance.package (tenant_id, customer_id, id);
create index package_by_kind on finance.package (tenant_id, kind_id);

-- What a package gets and gives: visits, and their shares of its price. Added, and never changed but for what says whether a
-- visit was given back.
create table finance.package_entry (
    tenant_id      uuid        not null default platform.current_tenant(),
    id             uuid        not null,
    package_id     uuid        not null,
    kind           text        not null check (kind in ('SALE', 'USE', 'RETURN', 'VOID', 'REFUND')),
    visits         integer     not null,
    net_minor      bigint      not null,
    tax_minor      bigint      not null,
    -- after it
    visits_left    integer     not null check (visits_left >= 0),
    payment_id     uuid,
    -- which line a visit has paid
    invoice_id     uuid,
    line_position  integer,
    refund_id      uuid,
    credit_note_id uuid,
    given_back     boolean     not null default false,
    done_on        date        not null,
    done_at        timestamptz not null,
    done_by        uuid        not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, package_id) references finance.package,
    foreign key (tenant_id, payment_id) references finance.payment,
    foreign key (tenant_id, invoice_id, line_position) references finance.invoice_line,
    foreign key (tenant_id, refund_id) references finance.refund,
    foreign key (tenant_id, credit_note_id) references finance.invoice,
    check (case when kind in ('SALE', 'RETURN') then visits > 0 and net_minor >= 0 and tax_minor >= 0
                else visits < 0 and net_minor <= 0 and tax_minor <= 0 end),
    check (kind not in ('USE', 'RETURN') or visits in (1, -1)),
    check (num_nonnulls(payment_id, invoice_id, line_position) = case when kind in ('USE', 'RETURN') then 3 else 0 end),
    check ((kind = 'RETURN') = (refund_id is not null)),
    check (kind = 'REFUND' or credit_note_id is null),
    check (kind = 'USE' or not given_back)
);
create index package_entry_by_package on finance.package_entry (tenant_id, package_id, id);
-- a line is paid by one visit, and a payment by package is of one visit
create unique index package_entry_by_line on finance.package_entry (tenant_id, invoice_id, line_position)
    where kind = 'USE' and not given_back;
create unique index package_entry_by_payment on finance.package_entry (tenant_id, payment_id) where kind = 'USE';

alter table finance.payment_part
    drop constraint payment_part_method_check,
    add constraint payment_part_method_check
        check (method in ('CASH', 'CARD_TERMINAL', 'BANK_TRANSFER', 'ACCOUNT_CREDIT', 'ONLINE', 'GIFT_CARD', 'PACKAGE'));
alter table finance.refund_part
    drop constraint refund_part_method_check,
    add constraint refund_part_method_check
        check (method in ('CASH', 'CARD_TERMINAL', 'BANK_TRANSFER', 'ACCOUNT_CREDIT', 'ONLINE', 'GIFT_CARD', 'PACKAGE'));

call platform.isolate('finance.package_kind');
call platform.isolate('finance.package');
call platform.isolate('finance.package_entry');
grant select, insert, update on finance.package_kind to ${app};
grant select, insert on finance.package, finance.package_entry to ${app};
grant update (status, reason, customer_id, visits_left, net_left_minor, tax_left_minor, expires_on, frozen_on, version)
    on finance.package to ${app};
grant update (given_back) on finance.package_entry to ${app};
call platform.audit('finance.package_kind');
call platform.audit('finance.package');
call platform.audit('finance.package_entry');
call platform.personal('finance.package', '{reason}');
