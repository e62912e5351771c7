-- Time off that a master asks for reserves nothing until it is approved. What was given before is approved.
alter table booking.time_off
    add column kind       text not null default 'OTHER' check (kind in ('VACATION', 'SICK', 'OTHER')),
    add column status     text not null default 'APPROVED' check (status in ('REQUESTED', 'APPROVED', 'REFUSED')),
    add column asked_by   uuid,
    add column decided_by uuid,
    add column decided_at timestamptz,
    -- why it was refused
    add column answer     text;
call platform.personal('booking.time_off', '{answer}');

-- Who is away is read here: a booking that was kept within a time off leaves a gap in what that reserves.
create index time_off_by_master on booking.time_off (tenant_id, master_id, starts_at);
