-- The terms under which a visit was booked, and what its client owes because it did not take place.
alter table booking.booking
    add column terms         jsonb,
    add column fee_kind      text check (fee_kind in ('LATE_CANCELLATION', 'NO_SHOW')),
    add column fee_minor     bigint check (fee_minor > 0),
    add column fee_currency  text,
    add column fee_waived_by uuid,
    add column fee_waived_at timestamptz,
    add column fee_waiver    text,
    add constraint fee_is_whole check (num_nonnulls(fee_kind, fee_minor, fee_currency) in (0, 3)),
    add constraint fee_waiver_is_whole check (num_nonnulls(fee_waived_by, fee_waived_at, fee_waiver) in (0, 3)),
    add constraint fee_waived_is_owed check (fee_waiver is null or fee_kind is not null);

call platform.personal('booking.booking', '{fee_waiver}');
