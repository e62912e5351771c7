-- The tax of an invoice of the platform, as it was when that was issued: how much of its amount it is, at which rate, in thousandths
-- of a percent, and whether plans' prices contained it. Of what it takes off the tax is taken back at the rate at which that was
-- invoiced. What was invoiced before this has no tax. What is left of the amount is never written by anybody.
alter table finance.platform_invoice
    add column tax_minor        bigint  not null default 0,
    add column tax_name         text,
    add column tax_rate         integer not null default 0 check (tax_rate between 0 and 100000),
    add column tax_included     boolean not null default true,
    add column credit_tax_minor bigint  not null default 0,
    add column credit_tax_name  text,
    add column credit_tax_rate  integer not null default 0 check (credit_tax_rate between 0 and 100000),
    add column net_minor        bigint  generated always as (amount_minor - tax_minor) stored,
    add constraint platform_invoice_tax check ((tax_rate > 0) = (tax_name is not null)),
    add constraint platform_invoice_credit_tax check ((credit_tax_rate > 0) = (credit_tax_name is not null)),
    -- of what is charged, and of what is taken off
    add constraint platform_invoice_charged_tax
        check (tax_minor + credit_tax_minor between 0 and amount_minor + credit_minor),
    add constraint platform_invoice_untaxed check (tax_rate > 0 or tax_minor + credit_tax_minor = 0),
    add constraint platform_invoice_credited_tax check (credit_tax_minor between 0 and credit_minor),
    add constraint platform_invoice_untaxed_credit check (credit_tax_rate > 0 or credit_tax_minor = 0);

create or replace function finance.keep_platform_invoices() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    if old.status = 'PAID' or
       (new.tenant_id, new.id, new.number, new.kind, new.plan_id, new.plan_name, new.period_start, new.period_end,
        new.currency, new.amount_minor, new.issued_at, new.credit_minor, new.credit_plan_name, new.tax_minor,
        new.tax_name, new.tax_rate, new.tax_included, new.credit_tax_minor, new.credit_tax_name, new.credit_tax_rate)
       is distinct from
       (old.tenant_id, old.id, old.number, old.kind, old.plan_id, old.plan_name, old.period_start, old.period_end,
        old.currency, old.amount_minor, old.issued_at, old.credit_minor, old.credit_plan_name, old.tax_minor,
        old.tax_name, old.tax_rate, old.tax_included, old.credit_tax_minor, old.credit_tax_name, old.credit_tax_rate) then
        raise exception 'An invoice that was issued does not change' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
