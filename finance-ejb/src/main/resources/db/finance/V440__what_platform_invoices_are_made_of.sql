-- What an invoice of the platform takes off, since it was paid before: what was not used of the plan that was changed. What is
-- charged is the amount and the credit. It is not known of what was invoiced before this: there it was one sum.
alter table finance.platform_invoice
    add column credit_minor     bigint not null default 0 check (credit_minor >= 0),
    add column credit_plan_name text,
    add constraint platform_invoice_credit check ((credit_minor > 0) = (credit_plan_name is not null)),
    add constraint platform_invoice_credit_of_upgrade check (credit_minor = 0 or kind = 'UPGRADE');

create or replace function finance.keep_platform_invoices() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    if old.status = 'PAID' or
       (new.tenant_id, new.id, new.number, new.kind, new.plan_id, new.plan_name, new.period_start, new.period_end,
        new.currency, new.amount_minor, new.issued_at, new.credit_minor, new.credit_plan_name)
       is distinct from
       (old.tenant_id, old.id, old.number, old.kind, old.plan_id, old.plan_name, old.period_start, old.period_end,
        old.currency, old.amount_minor, old.issued_at, old.credit_minor, old.credit_plan_name) then
        raise exception 'An invoice that was issued does not change' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
