-- What a service demands of whoever books it. Null: as the branch has it.
alter table booking.service
    add column online_bookable   boolean not null default true,
    add column lead_time_minutes integer check (lead_time_minutes between 0 and 10080),
    add column horizon_days      integer check (horizon_days between 1 and 730),
    add column slot_step_minutes integer check (slot_step_minutes between 1 and 240),
    -- years
    add column minimum_age       integer check (minimum_age between 1 and 120);
