-- Whoever looks at a booking looks for its invoices and credit notes, and so does whoever is told or forgotten what is known of
-- him; and what is owed is listed by itself. Neither is read past all other documents.
create index invoice_by_booking on finance.invoice (tenant_id, booking_id, id) where booking_id is not null;
create index invoice_owed on finance.invoice (tenant_id, id) where open_minor > 0;
