-- Whom the business does not want to book by himself any more; the staff may still book him.
alter table booking.customer
    add column blocked_at   timestamptz,
    add column block_reason text,
    add check ((blocked_at is null) = (block_reason is null));
call platform.personal('booking.customer', '{block_reason}');
