-- What a business writes to its clients of its own accord; what has no row is off.
create table engagement.outreach (
    tenant_id   uuid        not null default platform.current_tenant(),
    kind        text        not null check (kind in ('FOLLOW_UP', 'REVIEW', 'BIRTHDAY', 'MISSED')),
    -- so long after a visit
    after_hours integer     check (after_hours > 0),
    -- on the wall clock of the business
    at_time     time,
    -- where visits are reviewed
    url         text,
    -- what would have been due until then is not caught up on
    since       timestamptz not null,
    primary key (tenant_id, kind),
    check ((kind = 'BIRTHDAY') = (at_time is not null)),
    check ((kind = 'BIRTHDAY') = (after_hours is null)),
    check ((kind = 'REVIEW') = (url is not null))
);
call platform.isolate('engagement.outreach');
grant select, insert, update, delete on engagement.outreach to ${app};
call platform.audit('engagement.outreach');

-- When it is looked next who is to be written to.
create table engagement.outreach_look (
    tenant_id uuid        not null default platform.current_tenant(),
    kind      text        not null,
    due_at    timestamptz not null,
    primary key (tenant_id, kind),
    foreign key (tenant_id, kind) references engagement.outreach on delete cascade
);
create index outreach_look_by_due on engagement.outreach_look (due_at);
call platform.isolate('engagement.outreach_look');
grant select, insert, update, delete on engagement.outreach_look to ${app};

-- To whom it was written, and because of what: once each. Names nobody.
create table engagement.outreach_sent (
    tenant_id   uuid        not null default platform.current_tenant(),
    kind        text        not null,
    customer_id uuid        not null,
    -- the booking; of birthdays the customer
    occasion_id uuid        not null,
    -- of birthdays; 0 of visits
    year        integer     not null,
    at          timestamptz not null,
    primary key (tenant_id, kind, customer_id, occasion_id, year)
);
call platform.isolate('engagement.outreach_sent');
grant select, insert on engagement.outreach_sent to ${app};

create policy door on engagement.outreach_look for select to ${doors} using (true);
grant select (tenant_id, due_at) on engagement.outreach_look to ${doors};
-- Businesses in which it is time to look, the longest due first; each kind is then claimed in its own transaction.
create function doors.tenants_with_due_outreach(moment timestamptz, at_most integer) returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select l.tenant_id from engagement.outreach_look l
    where l.due_at <= moment
    group by l.tenant_id order by min(l.due_at) limit at_most
$$;
call platform.door('doors.tenants_with_due_outreach(timestamptz, integer)');
