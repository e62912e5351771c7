-- An invoice is paid on the web by a link of its own, too, whatever it is of. What is paid is one thing: a visit before it takes
-- place, or an invoice. Of a visit's invoice the booking is noted beside it, since of a visit one payment at a time is under way.
alter table finance.online_payment
    alter column booking_id drop not null,
    add constraint online_payment_target_check
        check (case kind when 'PREPAYMENT' then booking_id is not null and invoice_id is null else invoice_id is not null end);
-- of an invoice there is one at a time that can still be paid, as there is of a booking
create unique index online_payment_open_of_invoice on finance.online_payment (tenant_id, invoice_id)
    where invoice_id is not null and status in ('CREATED', 'REQUIRES_METHOD', 'REQUIRES_ACTION', 'PROCESSING');
create index online_payment_by_invoice on finance.online_payment (tenant_id, invoice_id, id) where invoice_id is not null;
