-- When clients are asked whether they come, in hours before a visit; null: as the branch has it, 0: not at all. And since when a
-- client is known to come, of his own accord: of the visit as it is, so a move takes it back.
alter table booking.service add column confirmation_request_hours integer
    check (confirmation_request_hours between 0 and 336);
alter table booking.booking add column client_confirmed_at timestamptz;
