-- Masters who do not sign in are people too: since when nothing is known of one.
alter table booking.master add column erased_at timestamptz;
