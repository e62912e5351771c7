-- What masters earn of what is paid for their services. The most particular rule counts: that of a master and a service before
-- that of a master, before that of a service, before that of all; of several, the one of the highest revenue that he has reached.
create table finance.commission_rule (
    tenant_id    uuid        not null default platform.current_tenant(),
    id           uuid        not null,
    -- null for all masters
    master_id    uuid,
    -- null for all services, and what is none
    service_id   uuid,
    -- the revenue of the month from which it counts
    from_minor   bigint      not null check (from_minor >= 0),
    currency     text        not null check (currency ~ '^[A-Z]{3}$'),
    -- in thousandths of a percent; or an amount for each line that is paid whole
    rate         integer     check (rate between 0 and 100000),
    fixed_minor  bigint      check (fixed_minor >= 0),
    archived_at  timestamptz,
    version      bigint      not null default 1,
    primary key (tenant_id, id),
    check ((rate is null) <> (fixed_minor is null))
);
create unique index commission_rule_in_use on finance.commission_rule (tenant_id, master_id, service_id, from_minor)
    nulls not distinct where archived_at is null;

-- What masters are paid at once: what they have earned, and were not counted before.
create table finance.payroll_run (
    tenant_id        uuid        not null default platform.current_tenant(),
    id               uuid        not null,
    status           text        not null check (status in ('DRAFT', 'APPROVED', 'PAID')),
    -- the first day, and the one after the last
    from_day         date        not null,
    to_day           date        not null,
    currency         text        not null check (currency ~ '^[A-Z]{3}$'),
    created_at       timestamptz not null,
    created_by       uuid        not null,
    approved_at      timestamptz,
    approved_by      uuid,
    -- null if there was nothing to post
    entry_id         uuid,
    method           text        check (method in ('CASH', 'BANK_TRANSFER', 'CARD')),
    paid_on          date,
    paid_by          uuid,
    payment_entry_id uuid,
    version          bigint      not null default 1,
    primary key (tenant_id, id),
    foreign key (tenant_id, entry_id) references finance.journal_entry,
    foreign key (tenant_id, payment_entry_id) references finance.journal_entry,
    check (from_day < to_day),
    check ((status = 'DRAFT') = (approved_at is null)),
    check ((status = 'PAID') = (paid_on is not null)),
    check (num_nonnulls(method, paid_on, paid_by) in (0, 3))
);
-- one is drawn up at a time, so that nothing is counted in two
create unique index payroll_run_draft on finance.payroll_run (tenant_id) where status = 'DRAFT';
create index payroll_run_by_day on finance.payroll_run (tenant_id, from_day);

-- What a run counts for a master. Of a line of an invoice, and of a tip, the lines of all runs add up to what was earned.
create table finance.payroll_line (
    tenant_id        uuid    not null default platform.current_tenant(),
    id               uuid    not null,
    run_id           uuid    not null,
    master_id        uuid    not null,
    -- CARRIED: what the run before was short of
    kind             text    not null check (kind in ('SERVICE', 'TIP', 'CARRIED')),
    invoice_id       uuid,
    invoice_position integer,
    service_id       uuid,
    payment_id       uuid,
    -- what was paid, without its tax; below zero what was given back
    base_minor       bigint  not null,
    -- in thousandths of a percent; null if it is no percentage
    rate             integer,
    commission_minor bigint  not null,
    tip_minor        bigint  not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, run_id) references finance.payroll_run on delete cascade,
    foreign key (tenant_id, invoice_id) references finance.invoice,
    foreign key (tenant_id, payment_id) references finance.payment,
    check ((kind = 'SERVICE') = (invoice_id is not null) and (invoice_id is null) = (invoice_position is null)),
    check ((kind = 'TIP') = (payment_id is not null))
);
create index payroll_line_by_run on finance.payroll_line (tenant_id, run_id, id);
create index payroll_line_by_invoice on finance.payroll_line (tenant_id, invoice_id, invoice_position)
    where invoice_id is not null;
create index payroll_line_by_payment on finance.payroll_line (tenant_id, payment_id) where payment_id is not null;

-- The wall behind the rule: what was approved stays.
create function finance.keep_payroll() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    if tg_op = 'DELETE' then
        if old.status <> 'DRAFT' then
            raise exception 'A payroll that was approved stays' using errcode = 'restrict_violation';
        end if;
        return old;
    end if;
    if (new.from_day, new.to_day, new.currency) is distinct from (old.from_day, old.to_day, old.currency)
       or old.status <> 'DRAFT' and new.status = 'DRAFT' then
        raise exception 'A payroll that was approved does not change' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger keep_payroll before update or delete on finance.payroll_run
    for each row execute function finance.keep_payroll();

call platform.isolate('finance.commission_rule');
call platform.isolate('finance.payroll_run');
call platform.isolate('finance.payroll_line');
grant select, insert on finance.commission_rule, finance.payroll_run, finance.payroll_line to ${app};
grant update (archived_at, version) on finance.commission_rule to ${app};
grant update (status, approved_at, approved_by, entry_id, method, paid_on, paid_by, payment_entry_id, version), delete
    on finance.payroll_run to ${app};
call platform.audit('finance.commission_rule');
call platform.audit('finance.payroll_run');
call platform.audit('finance.payroll_line');
