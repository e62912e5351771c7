-- A node remembers what is reserved, and asks only for what was changed since: so each row knows which transaction has
-- changed it last. What was there before counts as seen by all.
alter table booking.allocation add column changed_in xid8 not null default '0';
alter table booking.allocation alter column changed_in set default pg_current_xact_id();
create index allocation_by_change on booking.allocation (tenant_id, changed_in);

create function booking.mark_change() returns trigger language plpgsql as $$
begin
    new.changed_in := pg_current_xact_id();
    return new;
end $$;
create trigger mark_change before update on booking.allocation for each row execute function booking.mark_change();

-- what is deleted nobody can ask for: then all that is remembered is forgotten
create constraint trigger touch_cache after delete on booking.allocation
    deferrable initially deferred for each row execute function doors.touch_cache();

-- Row-level security lets an index serve leakproof operators only, which those of ranges are not: with the index of
-- no_double_booking a look at one day reads all that a resource was ever reserved for. Instants are compared by this one.
create index allocation_by_end on booking.allocation (tenant_id, resource_id, ends_at) where active;
create index allocation_held on booking.allocation (tenant_id, resource_id, held_until) where active and held_until is not null;
