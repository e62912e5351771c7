-- Who has served what is invoiced.
alter table finance.invoice_line add column master_id uuid;

create or replace function finance.keep_document_lines() returns trigger
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
        if (new.invoice_id, new.position, new.description, new.service_id, new.master_id, new.quantity, new.unit_minor,
            new.discount_percent, new.discount_minor, new.tax_rate_id, new.tax_name, new.tax_rate, new.net_minor,
            new.tax_minor, new.credits_position)
           is distinct from
           (old.invoice_id, old.position, old.description, old.service_id, old.master_id, old.quantity, old.unit_minor,
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

-- How much of a refund was taken from the tip.
alter table finance.refund
    add column tip_minor bigint not null default 0,
    add constraint refund_tip_check check (tip_minor between 0 and amount_minor);

-- How much of an invoice was paid after each change of that, and what was left of its lines then: what masters earn is worked
-- out of the difference between two days. Only ever added.
create table finance.invoice_paid (
    tenant_id  uuid     not null default platform.current_tenant(),
    invoice_id uuid     not null,
    -- of the invoice
    version    bigint   not null,
    day        date     not null,
    paid_minor bigint   not null check (paid_minor >= 0),
    -- line by line, what was not taken back
    left_net   bigint[] not null,
    left_tax   bigint   not null check (left_tax >= 0),
    primary key (tenant_id, invoice_id, version),
    foreign key (tenant_id, invoice_id) references finance.invoice
);
create index invoice_paid_by_day on finance.invoice_paid (tenant_id, day);
create index payment_with_tip on finance.payment (tenant_id, taken_on) where tip_minor > 0;

call platform.isolate('finance.invoice_paid');
grant select, insert on finance.invoice_paid to ${app};
