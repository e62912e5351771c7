-- Rates of tax. What is not used any more stays for the documents that name it.
create table finance.tax_rate (
    tenant_id uuid    not null default platform.current_tenant(),
    id        uuid    not null,
    name      text    not null,
    -- in thousandths of a percent: 12 % is 12000
    rate      integer not null check (rate between 0 and 100000),
    -- of what no other rate is said
    standard  boolean not null default false,
    archived  boolean not null default false,
    position  integer not null,
    -- of the list, which is edited as one thing
    version   bigint  not null,
    primary key (tenant_id, id),
    check (not (standard and archived))
);
create unique index tax_rate_standard on finance.tax_rate (tenant_id) where standard;

-- Invoices and credit notes. A draft is edited and deleted; what was issued is a document: its words, lines and amounts stay.
create table finance.invoice (
    tenant_id          uuid        not null default platform.current_tenant(),
    id                 uuid        not null,
    kind               text        not null check (kind in ('INVOICE', 'CREDIT_NOTE')),
    status             text        not null
        check (status in ('DRAFT', 'ISSUED', 'PARTLY_PAID', 'PAID', 'CREDITED')),
    series             text        not null check (series ~ '^[A-Z][A-Z0-9]{0,11}$'),
    -- in its series, without a gap; null as long as it is a draft
    number             bigint,
    branch_id          uuid        not null,
    customer_id        uuid,
    customer_name      text,
    booking_id         uuid,
    -- what a credit note takes back
    credits_id         uuid,
    currency           text        not null check (currency ~ '^[A-Z]{3}$'),
    tax_inclusive      boolean     not null,
    tax_rounding       text        not null check (tax_rounding in ('LINE', 'DOCUMENT')),
    net_minor          bigint      not null check (net_minor >= 0),
    tax_minor          bigint      not null check (tax_minor >= 0),
    gross_minor        bigint      not null check (gross_minor = net_minor + tax_minor),
    paid_minor         bigint      not null default 0 check (paid_minor >= 0),
    credited_minor     bigint      not null default 0 check (credited_minor between 0 and gross_minor),
    open_minor         bigint      not null default 0
        check (open_minor >= 0
               and open_minor = case when kind = 'CREDIT_NOTE' or status = 'DRAFT' then 0
                                     else gross_minor - credited_minor - paid_minor end),
    due_days           integer     not null check (due_days between 0 and 365),
    issued_on          date,
    due_on             date,
    note               text,
    created_at         timestamptz not null,
    version            bigint      not null default 1,
    primary key (tenant_id, id),
    unique (tenant_id, series, number),
    foreign key (tenant_id, credits_id) references finance.invoice,
    check ((status = 'DRAFT') = (number is null) and (status = 'DRAFT') = (issued_on is null)),
    check (status <> 'DRAFT' or (paid_minor = 0 and credited_minor = 0)),
    check ((kind = 'CREDIT_NOTE') = (credits_id is not null))
);
-- a booking is invoiced once, until all of that was taken back
create unique index invoice_of_booking on finance.invoice (tenant_id, booking_id)
    where kind = 'INVOICE' and status <> 'CREDITED';
create index invoice_by_customer on finance.invoice (tenant_id, customer_id, id);
create index invoice_credit_notes on finance.invoice (tenant_id, credits_id) where credits_id is not null;
create index invoice_open on finance.invoice (tenant_id, customer_id, due_on) where open_minor > 0;

create table finance.invoice_line (
    tenant_id        uuid    not null default platform.current_tenant(),
    invoice_id       uuid    not null,
    position         integer not null check (position > 0),
    description      text    not null,
    service_id       uuid,
    quantity         integer not null check (quantity > 0),
    unit_minor       bigint  not null check (unit_minor >= 0),
    -- in thousandths of a percent; null if the discount is an amount, or none
    discount_percent integer check (discount_percent between 0 and 100000),
    discount_minor   bigint  not null check (discount_minor between 0 and unit_minor * quantity),
    tax_rate_id      uuid,
    tax_name         text,
    tax_rate         integer not null check (tax_rate between 0 and 100000),
    net_minor        bigint  not null check (net_minor >= 0),
    tax_minor        bigint  not null check (tax_minor >= 0),
    -- which line of the invoice a line of a credit note takes back
    credits_position integer,
    -- how much of it was taken back, tax included, and how much tax
    credited_minor     bigint not null default 0 check (credited_minor between 0 and net_minor + tax_minor),
    credited_tax_minor bigint not null default 0 check (credited_tax_minor between 0 and tax_minor),
    primary key (tenant_id, invoice_id, position),
    foreign key (tenant_id, invoice_id) references finance.invoice on delete cascade,
    foreign key (tenant_id, tax_rate_id) references finance.tax_rate,
    check (credited_minor - credited_tax_minor between 0 and net_minor)
);

-- The last number of a series. Whoever takes the next one holds it until his transaction ends, and gives it back if that fails.
create table finance.document_series (
    tenant_id uuid   not null default platform.current_tenant(),
    series    text   not null check (series ~ '^[A-Z][A-Z0-9]{0,11}$'),
    last      bigint not null check (last > 0),
    primary key (tenant_id, series)
);

-- The wall behind the rule: of what was issued only what was paid, what was taken back and whose it is changes.
create function finance.keep_documents() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    if tg_op = 'DELETE' then
        if old.status <> 'DRAFT' then
            raise exception 'A document that was issued stays' using errcode = 'restrict_violation';
        end if;
        return old;
    end if;
    if old.status <> 'DRAFT' and
       (new.kind, new.series, new.number, new.branch_id, new.customer_name, new.booking_id, new.credits_id, new.currency,
        new.tax_inclusive, new.tax_rounding, new.net_minor, new.tax_minor, new.gross_minor, new.issued_on, new.due_on, new.note)
       is distinct from
       (old.kind, old.series, old.number, old.branch_id, old.customer_name, old.booking_id, old.credits_id, old.currency,
        old.tax_inclusive, old.tax_rounding, old.net_minor, old.tax_minor, old.gross_minor, old.issued_on, old.due_on, old.note)
       or old.status <> 'DRAFT' and new.status = 'DRAFT' then
        raise exception 'A document that was issued does not change' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger keep_documents before update or delete on finance.invoice
    for each row execute function finance.keep_documents();

create function finance.keep_document_lines() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
declare
    document uuid;
begin
    if tg_op = 'INSERT' then
        document := new.invoice_id;
    else
        document := old.invoice_id;
    end if;
    if exists (select 1 from finance.invoice i
               where i.tenant_id = platform.current_tenant() and i.id = document and i.status <> 'DRAFT') then
        if tg_op <> 'UPDATE' then
            raise exception 'A document that was issued does not change' using errcode = 'restrict_violation';
        end if;
        if (new.invoice_id, new.position, new.description, new.service_id, new.quantity, new.unit_minor,
            new.discount_percent, new.discount_minor, new.tax_rate_id, new.tax_name, new.tax_rate, new.net_minor,
            new.tax_minor, new.credits_position)
           is distinct from
           (old.invoice_id, old.position, old.description, old.service_id, old.quantity, old.unit_minor,
            old.discount_percent, old.discount_minor, old.tax_rate_id, old.tax_name, old.tax_rate, old.net_minor,
            old.tax_minor, old.credits_position) then
            raise exception 'A document that was issued does not change' using errcode = 'restrict_violation';
        end if;
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end
$$;
create trigger keep_document_lines before insert or update or delete on finance.invoice_line
    for each row execute function finance.keep_document_lines();

call platform.isolate('finance.tax_rate');
call platform.isolate('finance.invoice');
call platform.isolate('finance.invoice_line');
call platform.isolate('finance.document_series');
grant select, insert, update on finance.tax_rate, finance.document_series to ${app};
grant select, insert, update, delete on finance.invoice, finance.invoice_line to ${app};
call platform.audit('finance.tax_rate');
call platform.audit('finance.invoice');
call platform.audit('finance.invoice_line');
call platform.personal('finance.invoice', '{customer_name,note}');
