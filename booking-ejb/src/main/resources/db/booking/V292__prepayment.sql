-- What of a service is paid before its visit is taken, in the service's currency, and by whom.
alter table booking.service
    add column prepayment_kind     text    not null default 'NONE'
        check (prepayment_kind in ('NONE', 'PERCENT', 'FIXED', 'FULL')),
    add column prepayment_percent  integer check (prepayment_percent between 1 and 100),
    add column prepayment_minor    bigint  check (prepayment_minor > 0),
    add column prepayment_when     text    not null default 'ALWAYS'
        check (prepayment_when in ('ALWAYS', 'FIRST_VISIT', 'AFTER_NO_SHOWS')),
    add column prepayment_no_shows integer check (prepayment_no_shows between 1 and 100),
    add constraint prepayment_is_whole check (
        (prepayment_kind = 'PERCENT') = (prepayment_percent is not null)
        and (prepayment_kind = 'FIXED') = (prepayment_minor is not null)
        and (prepayment_when = 'AFTER_NO_SHOWS') = (prepayment_no_shows is not null));

-- What was asked for before the visit was taken, whatever becomes of the service, and what has come; in the currency of its
-- items. Null: nothing.
alter table booking.booking
    add column prepayment_minor bigint check (prepayment_minor > 0),
    add column prepaid_minor    bigint check (prepaid_minor > 0);
