-- An entry says what has become of its document, and in which request: by that it is found in the audit, in the events that are
-- told of it, and in the log. Entries of before do not know.
alter table finance.journal_entry
    add column event      text check (event ~ '^[A-Z][A-Z_]{0,39}$'),
    add column request_id text;
alter table finance.journal_entry alter column request_id set default nullif(current_setting('thermae.request', true), '');
