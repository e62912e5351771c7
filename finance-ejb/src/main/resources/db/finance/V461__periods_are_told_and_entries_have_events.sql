-- The invoice of each period of a membership is sent to its customer, unless it is offered otherwise: whatever the business has
-- decided of other documents.
alter table finance.membership_kind add column sends_invoices boolean not null default true;
alter table finance.membership add column sends_invoices boolean not null default true;
