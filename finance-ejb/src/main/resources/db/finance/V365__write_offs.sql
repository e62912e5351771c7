-- What is given up of an invoice that nobody pays: it is not open any more, and an expense. Why, and since when, is said as long
-- as there is some; what was before is in the audit.
alter table finance.invoice
    add column written_off_minor bigint not null default 0 check (written_off_minor >= 0),
    add column write_off_reason  text,
    add column written_off_on    date;
alter table finance.invoice
    drop constraint invoice_status_check,
    drop constraint invoice_check2;
alter table finance.invoice
    add constraint invoice_status_check
        check (status in ('DRAFT', 'ISSUED', 'PARTLY_PAID', 'PAID', 'CREDITED', 'WRITTEN_OFF')),
    add constraint invoice_open_check
        check (open_minor >= 0
               and open_minor = case when kind = 'CREDIT_NOTE' or status = 'DRAFT' then 0
                                     else gross_minor - credited_minor - paid_minor - written_off_minor end),
    add constraint invoice_written_off_check
        check ((written_off_minor > 0) = (write_off_reason is not null)
               and (written_off_minor > 0) = (written_off_on is not null)
               and (written_off_minor = 0 or kind = 'INVOICE' and status <> 'DRAFT')
               and (status <> 'WRITTEN_OFF' or written_off_minor > 0 and open_minor = 0));
call platform.personal('finance.invoice', '{write_off_reason}');
