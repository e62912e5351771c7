-- The ledger: double entry, in the currency of each entry. Entries and their lines are only ever added; what was wrong is
-- reversed by another entry. The database itself refuses what does not balance and what belongs to a closed period.

create table finance.account (
    tenant_id   uuid        not null default platform.current_tenant(),
    id          uuid        not null,
    -- the business's own number of it
    code        text        not null,
    name        text        not null,
    kind        text        not null check (kind in ('ASSET', 'LIABILITY', 'EQUITY', 'REVENUE', 'EXPENSE')),
    created_at  timestamptz not null,
    archived_at timestamptz,
    version     bigint      not null default 1,
    primary key (tenant_id, id),
    unique (tenant_id, code)
);

-- Which account plays which role: it is what rules post to.
create table finance.account_role (
    tenant_id  uuid not null default platform.current_tenant(),
    role       text not null,
    account_id uuid not null,
    primary key (tenant_id, role),
    foreign key (tenant_id, account_id) references finance.account
);
create index account_role_by_account on finance.account_role (tenant_id, account_id);

create table finance.journal_entry (
    tenant_id     uuid        not null default platform.current_tenant(),
    -- in the order of posting
    id            uuid        not null,
    -- of the business: where it belongs in its books
    day           date        not null,
    currency      text        not null check (currency ~ '^[A-Z]{3}$'),
    document_kind text        not null check (document_kind ~ '^[a-z][a-z-]{0,39}$'),
    document_id   uuid        not null,
    event_id      uuid,
    -- the entry that this one takes back
    reverses      uuid,
    memo          text,
    -- as many as there are: none can be added later
    line_count    smallint    not null check (line_count >= 2),
    posted_at     timestamptz not null,
    -- the person; null for messages and jobs
    posted_by     uuid        default nullif(current_setting('thermae.actor', true), '')::uuid,
    -- the super administrator who worked in the person's name
    impersonator  uuid        default nullif(current_setting('thermae.impersonator', true), '')::uuid,
    primary key (tenant_id, id),
    -- of an entry all lines are of its day and in its currency
    unique (tenant_id, id, currency, day),
    -- taken back at most once
    unique (tenant_id, reverses),
    foreign key (tenant_id, reverses) references finance.journal_entry,
    check (reverses <> id)
);
create index journal_entry_by_day on finance.journal_entry (tenant_id, day);
create index journal_entry_by_document on finance.journal_entry (tenant_id, document_id);
create index journal_entry_by_event on finance.journal_entry (tenant_id, event_id) where event_id is not null;

create table finance.journal_line (
    tenant_id    uuid     not null default platform.current_tenant(),
    entry_id     uuid     not null,
    position     smallint not null,
    account_id   uuid     not null,
    -- what the amount is told apart by on its account: a category, a customer
    dimension_id uuid,
    -- a debit above zero, a credit below; the bound is EntryPolicy's
    minor_units  bigint   not null check (minor_units <> 0 and minor_units between -100000000000000 and 100000000000000),
    currency     text     not null,
    day          date     not null,
    primary key (tenant_id, entry_id, position),
    foreign key (tenant_id, entry_id, currency, day) references finance.journal_entry (tenant_id, id, currency, day),
    foreign key (tenant_id, account_id) references finance.account
);
create index journal_line_by_account on finance.journal_line (tenant_id, account_id, entry_id);
create index journal_line_by_dimension on finance.journal_line (tenant_id, account_id, dimension_id)
    where dimension_id is not null;

-- What was posted to an account on a day. Of each day there are as many rows as transactions have posted at the same time:
-- each has one to itself, so that none waits for another. Written by a trigger alone.
create table finance.account_balance (
    tenant_id    uuid     not null default platform.current_tenant(),
    account_id   uuid     not null,
    currency     text     not null,
    day          date     not null,
    stripe       smallint not null,
    debit_minor  bigint   not null,
    credit_minor bigint   not null,
    primary key (tenant_id, account_id, currency, day, stripe),
    foreign key (tenant_id, account_id) references finance.account
) with (fillfactor = 50);

-- What was closed: nothing is posted to a day that is not after each of those which were not opened again.
create table finance.period_closing (
    tenant_id        uuid        not null default platform.current_tenant(),
    id               uuid        not null,
    through          date        not null,
    closed_at        timestamptz not null,
    closed_by        uuid        not null,
    reopened_at      timestamptz,
    reopened_by      uuid,
    reopening_reason text,
    primary key (tenant_id, id),
    check ((reopened_at is null) = (reopening_reason is null) and (reopened_at is null) = (reopened_by is null))
);
create unique index period_closing_in_force on finance.period_closing (tenant_id, through) where reopened_at is null;

call platform.isolate('finance.account');
call platform.isolate('finance.account_role');
call platform.isolate('finance.journal_entry');
call platform.isolate('finance.journal_line');
call platform.isolate('finance.account_balance');
call platform.isolate('finance.period_closing');
grant select, insert, update on finance.account, finance.account_role to ${app};
grant select, insert on finance.journal_entry, finance.journal_line to ${app};
grant select on finance.account_balance to ${app};
grant select, insert, update (reopened_at, reopened_by, reopening_reason) on finance.period_closing to ${app};
call platform.audit('finance.account');
call platform.audit('finance.account_role');
call platform.audit('finance.period_closing');

-- An entry has all its lines and they balance, when its transaction ends. Counting the lines refuses those that somebody adds
-- to an entry of another day, and an entry whose lines this transaction does not see.
create function finance.require_balance() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
declare
    entry    uuid;
    expected integer;
    lines    integer;
    balance  numeric;
begin
    if tg_table_name = 'journal_entry' then
        entry := new.id;
    else
        entry := new.entry_id;
    end if;
    select e.line_count into expected
    from finance.journal_entry e where e.tenant_id = new.tenant_id and e.id = entry;
    select count(*), sum(l.minor_units) into lines, balance
    from finance.journal_line l where l.tenant_id = new.tenant_id and l.entry_id = entry;
    if expected is null or lines <> expected or balance is distinct from 0 then
        raise exception 'Entry % does not balance: % of % lines, %', entry, lines, expected, balance
            using errcode = 'TL001';
    end if;
    return null;
end
$$;
create constraint trigger balanced after insert on finance.journal_entry
    deferrable initially deferred for each row execute function finance.require_balance();
create constraint trigger balanced after insert on finance.journal_line
    deferrable initially deferred for each row execute function finance.require_balance();

-- Whoever posts shares a lock that whoever closes has alone: what was begun before is waited for, what comes later sees the
-- closing. The look is a statement of its own, so that it sees what was committed while it waited.
create function finance.require_open_period() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    perform pg_advisory_xact_lock_shared(hashtextextended('ledger periods ' || new.tenant_id::text, 0));
    if exists (select 1 from finance.period_closing c
               where c.tenant_id = new.tenant_id and c.reopened_at is null and c.through >= new.day) then
        raise exception 'The books are closed through a day that is not before %', new.day using errcode = 'TL002';
    end if;
    return new;
end
$$;
create trigger in_open_period before insert on finance.journal_entry
    for each row execute function finance.require_open_period();

-- Closings go forward.
create function finance.require_later_closing() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('ledger periods ' || new.tenant_id::text, 0));
    if exists (select 1 from finance.period_closing c
               where c.tenant_id = new.tenant_id and c.reopened_at is null and c.through >= new.through) then
        raise exception 'The books are closed through a day that is not before %', new.through using errcode = 'TL002';
    end if;
    return new;
end
$$;
create trigger forward before insert on finance.period_closing
    for each row execute function finance.require_later_closing();

-- Adds what was posted to the balances. The transaction takes the first stripe of the business that no other has: nobody
-- waits, so nobody waits in a circle.
grant usage on schema finance to ${doors};
grant select, insert, update on finance.account_balance to ${doors};
create function doors.keep_balances() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    mine integer := 0;
begin
    while not pg_try_advisory_xact_lock(
            hashtextextended('ledger stripe ' || mine || ' ' || platform.current_tenant()::text, 0)) loop
        mine := mine + 1;
    end loop;
    insert into finance.account_balance as b (tenant_id, account_id, currency, day, stripe, debit_minor, credit_minor)
    select a.tenant_id, a.account_id, a.currency, a.day, mine,
           sum(greatest(a.minor_units, 0)), sum(greatest(-a.minor_units, 0))
    from added a
    group by a.tenant_id, a.account_id, a.currency, a.day
    on conflict (tenant_id, account_id, currency, day, stripe) do update
        set debit_minor = b.debit_minor + excluded.debit_minor, credit_minor = b.credit_minor + excluded.credit_minor;
    return null;
end
$$;
alter function doors.keep_balances() owner to ${doors};
revoke all on function doors.keep_balances() from public;
create trigger keep_balances after insert on finance.journal_line
    referencing new table as added for each statement execute function doors.keep_balances();
