-- Since when a visit has been agreed as it is, where that is later than its booking: moved, or a hold confirmed. What was to
-- come before that moment is not caught up on.
alter table booking.booking add column agreed_at timestamptz;

-- How long before a visit clients are reminded of it, in minutes. Null: as the branch has it.
alter table booking.service add column reminder_minutes text
    check (reminder_minutes ~ '^(never|[1-9][0-9]{1,4}(,[1-9][0-9]{1,4}){0,4})$');
