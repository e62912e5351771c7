-- Invoices of fees: of a visit that did not take place. Beside that of the visit itself there may be one, once and for all: what
-- ends a booking happens once.
alter table finance.invoice
    add column fee_kind text check (fee_kind in ('LATE_CANCELLATION', 'NO_SHOW')),
    add constraint invoice_fee_is_of_booking check (fee_kind is null or booking_id is not null);

drop index finance.invoice_of_booking;
create unique index invoice_of_booking on finance.invoice (tenant_id, booking_id)
    where kind = 'INVOICE' and status <> 'CREDITED' and fee_kind is null;
create unique index invoice_of_fee on finance.invoice (tenant_id, booking_id)
    where kind = 'INVOICE' and fee_kind is not null;

-- As before, and what a document is of stays too.
create or replace function finance.keep_documents() returns trigger
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
       (new.kind, new.series, new.number, new.branch_id, new.customer_name, new.booking_id, new.credits_id, new.fee_kind,
        new.currency, new.tax_inclusive, new.tax_rounding, new.net_minor, new.tax_minor, new.gross_minor, new.issued_on,
        new.due_on, new.note)
       is distinct from
       (old.kind, old.series, old.number, old.branch_id, old.customer_name, old.booking_id, old.credits_id, old.fee_kind,
        old.currency, old.tax_inclusive, old.tax_rounding, old.net_minor, old.tax_minor, old.gross_minor, old.issued_on,
        old.due_on, old.note)
       or old.status <> 'DRAFT' and new.status = 'DRAFT' then
        raise exception 'A document that was issued does not change' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
