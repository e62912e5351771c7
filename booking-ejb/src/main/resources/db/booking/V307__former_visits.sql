-- Visits that took place, by their end: whose clients are written to a while after.
create index booking_completed_by_end on booking.booking (tenant_id, ends_at, id) where status = 'COMPLETED';
