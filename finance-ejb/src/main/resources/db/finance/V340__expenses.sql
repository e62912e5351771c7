-- What is spent, by kind. Each kind is posted to an account of the business's own, or to the one that plays EXPENSES.
create table finance.expense_category (
    tenant_id   uuid        not null default platform.current_tenant(),
    id          uuid        not null,
    name        text        not null,
    account_id  uuid,
    archived_at timestamptz,
    version     bigint      not null default 1,
    primary key (tenant_id, id),
    foreign key (tenant_id, account_id) references finance.account
);
create unique index expense_category_name on finance.expense_category (tenant_id, lower(name)) where archived_at is null;

-- Of whom the business buys.
create table finance.supplier (
    tenant_id           uuid        not null default platform.current_tenant(),
    id                  uuid        not null,
    name                text        not null,
    -- under which the state knows it
    registration_number text,
    archived_at         timestamptz,
    version             bigint      not null default 1,
    primary key (tenant_id, id)
);
create unique index supplier_name on finance.supplier (tenant_id, lower(name)) where archived_at is null;

-- What is spent again and again. Of each day on which it is due there is one expense.
create table finance.recurring_expense (
    tenant_id     uuid        not null default platform.current_tenant(),
    id            uuid        not null,
    branch_id     uuid        not null,
    category_id   uuid        not null,
    supplier_id   uuid,
    currency      text        not null check (currency ~ '^[A-Z]{3}$'),
    amount_minor  bigint      not null check (amount_minor > 0),
    tax_inclusive boolean     not null,
    tax_rate_id   uuid,
    -- in thousandths of a percent
    tax_rate      integer     not null check (tax_rate between 0 and 100000),
    note          text,
    frequency     text        not null check (frequency in ('WEEKLY', 'MONTHLY')),
    starts_on     date        not null,
    -- the last day on which it can be due; null for none
    ends_on       date,
    -- how many expenses were drawn up
    drawn         integer     not null default 0 check (drawn >= 0),
    -- the day of the next one, and when that begins in the zone of the business; null when there is none any more
    next_on       date,
    next_at       timestamptz,
    archived_at   timestamptz,
    version       bigint      not null default 1,
    primary key (tenant_id, id),
    foreign key (tenant_id, category_id) references finance.expense_category,
    foreign key (tenant_id, supplier_id) references finance.supplier,
    foreign key (tenant_id, tax_rate_id) references finance.tax_rate,
    check ((next_on is null) = (next_at is null)),
    check (archived_at is null or next_on is null)
);
create index recurring_expense_due on finance.recurring_expense (next_at) where next_at is not null;

-- Expenses: drawn up, submitted, decided, posted when they are approved, paid at once or later. What was posted stays.
create table finance.expense (
    tenant_id        uuid        not null default platform.current_tenant(),
    id               uuid        not null,
    status           text        not null
        check (status in ('DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED', 'PAID', 'VOIDED')),
    branch_id        uuid        not null,
    category_id      uuid        not null,
    supplier_id      uuid,
    -- of the receipt; where it belongs in the books
    day              date        not null,
    currency         text        not null check (currency ~ '^[A-Z]{3}$'),
    -- as the receipt says it
    amount_minor     bigint      not null check (amount_minor > 0),
    tax_inclusive    boolean     not null,
    tax_rate_id      uuid,
    tax_rate         integer     not null check (tax_rate between 0 and 100000),
    net_minor        bigint      not null check (net_minor >= 0),
    tax_minor        bigint      not null check (tax_minor >= 0),
    gross_minor      bigint      not null check (gross_minor = net_minor + tax_minor),
    -- by what it was paid; null as long as it is not
    method           text        check (method in ('CASH', 'BANK_TRANSFER', 'CARD')),
    paid_on          date,
    -- where the receipt is: a number, a name, an address
    receipt          text,
    note             text,
    -- why it was rejected or voided
    reason           text,
    -- what it repeats, and on which day that was due
    recurring_id     uuid,
    due_on           date,
    created_at       timestamptz not null,
    -- null if it has recurred
    created_by       uuid,
    decided_at       timestamptz,
    decided_by       uuid,
    entry_id         uuid,
    -- of the payment, if that came later
    payment_entry_id uuid,
    version          bigint      not null default 1,
    primary key (tenant_id, id),
    unique (tenant_id, recurring_id, due_on),
    foreign key (tenant_id, category_id) references finance.expense_category,
    foreign key (tenant_id, supplier_id) references finance.supplier,
    foreign key (tenant_id, tax_rate_id) references finance.tax_rate,
    foreign key (tenant_id, recurring_id) references finance.recurring_expense,
    foreign key (tenant_id, entry_id) references finance.journal_entry,
    foreign key (tenant_id, payment_entry_id) references finance.journal_entry,
    check ((status in ('APPROVED', 'PAID', 'VOIDED')) = (entry_id is not null)),
    check ((recurring_id is null) = (due_on is null)),
    check ((method is null) = (paid_on is null)),
    check (status <> 'PAID' or method is not null),
    check (status <> 'APPROVED' or method is null),
    check ((status in ('REJECTED', 'VOIDED')) = (reason is not null))
);
create index expense_by_category on finance.expense (tenant_id, category_id, id);
create index expense_by_supplier on finance.expense (tenant_id, supplier_id, id) where supplier_id is not null;
create index expense_by_day on finance.expense (tenant_id, day);

-- The wall behind the rule: of what was posted nothing changes but what has become of it.
create function finance.keep_expenses() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    if tg_op = 'DELETE' then
        if old.status not in ('DRAFT', 'REJECTED') then
            raise exception 'An expense that was submitted stays' using errcode = 'restrict_violation';
        end if;
        return old;
    end if;
    if old.entry_id is not null and
       (new.branch_id, new.category_id, new.supplier_id, new.day, new.currency, new.amount_minor, new.tax_inclusive,
        new.tax_rate_id, new.tax_rate, new.net_minor, new.tax_minor, new.gross_minor, new.receipt, new.note, new.entry_id)
       is distinct from
       (old.branch_id, old.category_id, old.supplier_id, old.day, old.currency, old.amount_minor, old.tax_inclusive,
        old.tax_rate_id, old.tax_rate, old.net_minor, old.tax_minor, old.gross_minor, old.receipt, old.note, old.entry_id)
       or old.status = 'VOIDED' and new.status <> 'VOIDED' then
        raise exception 'An expense that was posted does not change' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger keep_expenses before update or delete on finance.expense
    for each row execute function finance.keep_expenses();

call platform.isolate('finance.expense_category');
call platform.isolate('finance.supplier');
call platform.isolate('finance.recurring_expense');
call platform.isolate('finance.expense');
grant select, insert, update on finance.expense_category, finance.supplier, finance.recurring_expense to ${app};
grant select, insert, update, delete on finance.expense to ${app};
call platform.audit('finance.expense_category');
call platform.audit('finance.supplier');
call platform.audit('finance.recurring_expense');
call platform.audit('finance.expense');

-- Businesses in which something recurring is due.
create policy door on finance.recurring_expense for select to ${doors} using (true);
grant select (tenant_id, next_at) on finance.recurring_expense to ${doors};
create function doors.tenants_with_due_expenses(moment timestamptz, at_most integer) returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select r.tenant_id
    from finance.recurring_expense r
    where r.next_at <= moment
    group by r.tenant_id order by min(r.next_at) limit at_most
$$;
call platform.door('doors.tenants_with_due_expenses(timestamptz, integer)');
