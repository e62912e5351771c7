-- The entries of a part of a day. By itself: who posts has his entry before anything else, and waits for nothing that this holds.
create index journal_entry_by_recording on finance.journal_entry (tenant_id, posted_at);
