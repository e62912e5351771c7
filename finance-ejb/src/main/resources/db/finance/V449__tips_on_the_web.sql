-- What is paid on the web may be a part of what is open of an invoice, and bring a tip with it. What a gateway is to charge is
-- amount_minor, the tip included; what was begun before this brings none.
alter table finance.online_payment
    add column tip_minor bigint not null default 0,
    add constraint online_payment_tip_check check (tip_minor >= 0 and tip_minor < amount_minor),
    add constraint online_payment_tip_of_invoice check (kind = 'INVOICE' or tip_minor = 0);
