-- Calendars that masters keep elsewhere. Who knows the address reads the calendar, so it is sealed.
create table booking.external_calendar (
    tenant_id      uuid        not null default platform.current_tenant(),
    id             uuid        not null,
    master_id      uuid        not null,
    name           text        not null,
    host           text        not null,
    sealed_address text        not null,
    created_at     timestamptz not null,
    version        bigint      not null default 1,
    primary key (tenant_id, id),
    foreign key (tenant_id, master_id) references booking.master
);
create index external_calendar_by_master on booking.external_calendar (tenant_id, master_id);

-- Apart, since it says nothing of what anybody has done, and is written again and again.
create table booking.external_calendar_look (
    tenant_id    uuid        not null default platform.current_tenant(),
    calendar_id  uuid        not null,
    due_at       timestamptz not null,
    -- what comes of an earlier look is not written any more
    attempt      bigint      not null default 0,
    looked_at    timestamptz,
    succeeded_at timestamptz,
    -- when all of it was read last: what is repeated for ever reaches further each day
    read_at      timestamptz,
    etag         text,
    modified     text,
    failures     integer     not null default 0,
    failure      text,
    http_status  integer,
    primary key (tenant_id, calendar_id),
    foreign key (tenant_id, calendar_id) references booking.external_calendar on delete cascade
) with (fillfactor = 50);
create index external_calendar_look_due on booking.external_calendar_look (due_at);

-- When masters are busy elsewhere, and no more than that. It keeps no booking out by a constraint: what another calendar
-- says may overlap what is booked, and then the booking stays. A node remembers these as it does reservations, so each
-- row knows which transaction has changed it last, and one that is over stays for a while.
create table booking.external_busy (
    tenant_id   uuid        not null default platform.current_tenant(),
    id          uuid        not null,
    calendar_id uuid        not null,
    -- the calendar's
    master_id   uuid        not null,
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    active      boolean     not null default true,
    written_at  timestamptz not null,
    changed_in  xid8        not null default pg_current_xact_id(),
    primary key (tenant_id, id),
    foreign key (tenant_id, calendar_id) references booking.external_calendar on delete cascade,
    check (starts_at < ends_at)
);
create index external_busy_by_end on booking.external_busy (tenant_id, master_id, ends_at) where active;
create index external_busy_by_calendar on booking.external_busy (tenant_id, calendar_id);
create index external_busy_by_change on booking.external_busy (tenant_id, changed_in);
create trigger mark_change before update on booking.external_busy
    for each row execute function booking.mark_change();
create constraint trigger touch_cache after delete on booking.external_busy
    deferrable initially deferred for each row execute function doors.touch_cache();

-- who waits for a place may have it now
create trigger note_freed_time after update of active on booking.external_busy
    for each row when (old.active and not new.active) execute function doors.note_freed_time();
create trigger note_deleted_time after delete on booking.external_busy
    for each row when (old.active) execute function doors.note_freed_time();

call platform.isolate('booking.external_calendar');
call platform.isolate('booking.external_calendar_look');
call platform.isolate('booking.external_busy');
grant select, insert, update, delete
    on booking.external_calendar, booking.external_calendar_look, booking.external_busy to ${app};
call platform.audit('booking.external_calendar', '{sealed_address}');
call platform.personal('booking.external_calendar', '{name}');

-- Businesses in which a calendar is to be looked at.
create policy door on booking.external_calendar_look for select to ${doors} using (true);
grant select (tenant_id, due_at) on booking.external_calendar_look to ${doors};
create function doors.tenants_with_due_external_calendars(moment timestamptz, at_most integer) returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select l.tenant_id from booking.external_calendar_look l
    where l.due_at <= moment group by l.tenant_id order by min(l.due_at) limit at_most
$$;
call platform.door('doors.tenants_with_due_external_calendars(timestamptz, integer)');
