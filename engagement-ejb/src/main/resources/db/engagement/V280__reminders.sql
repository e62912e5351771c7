-- Visits of which clients are to be reminded: one row each, from the booking until it begins or is cancelled. What the visit is
-- like is asked of the bookings, each time that it is looked at.
create table engagement.reminder (
    tenant_id  uuid        not null default platform.current_tenant(),
    booking_id uuid        not null,
    -- when it is to be looked at next
    due_at     timestamptz not null,
    -- since when the visit had been agreed as it was, at the last look; null before the first
    agreed_at  timestamptz,
    -- what was due until then is not caught up on
    since      timestamptz,
    -- how long before it the client has been reminded, in minutes
    told       integer[]   not null default '{}',
    primary key (tenant_id, booking_id),
    check ((agreed_at is null) = (since is null))
);
create index reminder_by_due on engagement.reminder (due_at);
create index reminder_of_tenant_by_due on engagement.reminder (tenant_id, due_at);
call platform.isolate('engagement.reminder');
grant select, insert, update, delete on engagement.reminder to ${app};

create policy door on engagement.reminder for select to ${doors} using (true);
grant select (tenant_id, due_at) on engagement.reminder to ${doors};
-- Businesses in which it is time to look at a visit, the longest due first; each visit is then claimed in its own transaction.
create function doors.tenants_with_due_reminders(moment timestamptz, at_most integer) returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select r.tenant_id from engagement.reminder r
    where r.due_at <= moment
    group by r.tenant_id order by min(r.due_at) limit at_most
$$;
call platform.door('doors.tenants_with_due_reminders(timestamptz, integer)');
