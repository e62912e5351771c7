-- The books of the platform itself: double entry, in the currency of each entry, as a business's own ledger (V300). They are
-- nobody's who rents a place here, so the application has no right to these tables: it posts and reads by the doors of V400.

create table finance.platform_account (
    role text not null primary key,
    code text not null unique,
    name text not null,
    kind text not null check (kind in ('ASSET', 'LIABILITY', 'EQUITY', 'REVENUE', 'EXPENSE'))
);
insert into finance.platform_account (role, code, name, kind)
values ('BANK', '1030', 'Bank', 'ASSET'),
       ('GATEWAY_CLEARING', '1050', 'Online payments under way', 'ASSET'),
       ('RECEIVABLES', '1210', 'Receivables from businesses', 'ASSET'),
       ('TAXES_PAYABLE', '3110', 'Taxes payable', 'LIABILITY'),
       ('REFUNDS_IN_TRANSIT', '3530', 'Refunds under way', 'LIABILITY'),
       ('BUSINESS_CREDIT', '3540', 'Credit of businesses', 'LIABILITY'),
       ('SUBSCRIPTION_REVENUE', '6010', 'Revenue from subscriptions', 'REVENUE'),
       ('PROCESSING_FEES', '7310', 'Payment processing fees', 'EXPENSE'),
       ('WRITE_OFFS', '7410', 'Write-offs', 'EXPENSE');

create table finance.platform_entry (
    -- in the order of posting
    id            uuid        not null primary key,
    -- in UTC
    day           date        not null,
    currency      text        not null check (currency ~ '^[A-Z]{3}$'),
    -- which owes it, or has paid it
    business_id   uuid        not null,
    document_kind text        not null check (document_kind in ('invoice', 'payment', 'refund')),
    document_id   uuid        not null,
    -- which that is for
    invoice_id    uuid        not null,
    -- what has become of the document
    event         text        not null
        check (event in ('ISSUED', 'PAID_BY_TRANSFER', 'PAID', 'PAID_IN_EXCESS', 'REFUNDED', 'REFUND_FAILED')),
    -- the entry that this one takes back, and why
    reverses      uuid        unique references finance.platform_entry,
    memo          text,
    -- whether it was posted of what was there before the books were
    carried_over  boolean     not null default false,
    -- as many as there are: none can be added later
    line_count    smallint    not null check (line_count >= 2),
    posted_at     timestamptz not null,
    -- the person; null for messages and jobs
    posted_by     uuid        default nullif(current_setting('thermae.actor', true), '')::uuid,
    -- the super administrator who worked in the person's name
    impersonator  uuid        default nullif(current_setting('thermae.impersonator', true), '')::uuid,
    -- of an entry all lines are of its day and in its currency
    unique (id, currency, day),
    check (reverses <> id),
    check ((reverses is null) = (memo is null))
);
-- what has become of a document is posted once, however often it is told
create unique index platform_entry_of_event on finance.platform_entry (document_id, event) where reverses is null;
create index platform_entry_by_invoice on finance.platform_entry (invoice_id);
create index platform_entry_by_business on finance.platform_entry (business_id, id);

create table finance.platform_line (
    entry_id     uuid     not null,
    position     smallint not null,
    role         text     not null references finance.platform_account,
    -- what revenue is told apart by: the plan
    plan_id      uuid,
    -- a debit above zero, a credit below; the bound is EntryPolicy's
    minor_units  bigint   not null check (minor_units <> 0 and minor_units between -100000000000000 and 100000000000000),
    currency     text     not null,
    day          date     not null,
    primary key (entry_id, position),
    foreign key (entry_id, currency, day) references finance.platform_entry (id, currency, day)
);
create index platform_line_by_account on finance.platform_line (role, currency, day) include (minor_units);

-- Only ever added to, and by the doors alone. What the grants do not hold back, as of whoever owns the tables, a trigger does.
grant select on finance.platform_account to ${doors};
grant select, insert on finance.platform_entry, finance.platform_line to ${doors};
create function finance.keep_platform_books() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    raise exception 'What was posted to the books does not change' using errcode = 'restrict_violation';
end
$$;
create trigger keep_platform_books before update or delete on finance.platform_entry
    for each row execute function finance.keep_platform_books();
create trigger keep_platform_books before update or delete on finance.platform_line
    for each row execute function finance.keep_platform_books();
create trigger keep_all_platform_books before truncate on finance.platform_entry
    for each statement execute function finance.keep_platform_books();
create trigger keep_all_platform_books before truncate on finance.platform_line
    for each statement execute function finance.keep_platform_books();

-- An entry has all its lines and they balance, when its transaction ends; one that takes another back has the same lines the
-- other way round. Whoever commits has no right to the tables, so this has its own.
create function doors.require_platform_balance() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    entry    uuid;
    taken    uuid;
    expected integer;
    lines    integer;
    balance  numeric;
begin
    if tg_table_name = 'platform_entry' then
        entry := new.id;
    else
        entry := new.entry_id;
    end if;
    select e.line_count, e.reverses into expected, taken from finance.platform_entry e where e.id = entry;
    select count(*), sum(l.minor_units) into lines, balance from finance.platform_line l where l.entry_id = entry;
    if expected is null or lines <> expected or balance is distinct from 0 then
        raise exception 'Entry % does not balance: % of % lines, %', entry, lines, expected, balance
            using errcode = 'TL001';
    end if;
    if taken is not null and exists (
            select 1
            from (select l.position, l.role, l.plan_id, l.currency, l.minor_units
                  from finance.platform_line l where l.entry_id = entry) n
            full join (select l.position, l.role, l.plan_id, l.currency, l.minor_units
                       from finance.platform_line l where l.entry_id = taken) o on o.position = n.position
            where (n.role, n.plan_id, n.currency, n.minor_units)
                  is distinct from (o.role, o.plan_id, o.currency, -o.minor_units)) then
        raise exception 'Entry % does not take back %', entry, taken using errcode = 'TL001';
    end if;
    return null;
end
$$;
alter function doors.require_platform_balance() owner to ${doors};
revoke all on function doors.require_platform_balance() from public;
create constraint trigger balanced after insert on finance.platform_entry
    deferrable initially deferred for each row execute function doors.require_platform_balance();
create constraint trigger balanced after insert on finance.platform_line
    deferrable initially deferred for each row execute function doors.require_platform_balance();
