-- What a business writes to many clients at once.
create table engagement.campaign (
    tenant_id         uuid        not null default platform.current_tenant(),
    id                uuid        not null,
    name              text        not null,
    status            text        not null check (status in ('DRAFT', 'SCHEDULED', 'SENDING', 'SENT', 'CANCELLED')),
    -- to whom: as far as something is said, all of it holds
    branch_id         uuid,
    tags              text[]      not null,
    last_visit_from   date,
    last_visit_before date,
    birth_month       smallint    check (birth_month between 1 and 12),
    scheduled_at      timestamptz,
    started_at        timestamptz,
    -- when the last one was written, or it was cancelled
    ended_at          timestamptz,
    created_at        timestamptz not null,
    version           bigint      not null default 1,
    primary key (tenant_id, id),
    check (status <> 'SCHEDULED' or scheduled_at is not null),
    check (status not in ('SENDING', 'SENT') or started_at is not null),
    check ((status in ('SENT', 'CANCELLED')) = (ended_at is not null))
);
call platform.isolate('engagement.campaign');
grant select, insert, update on engagement.campaign to ${app};
call platform.audit('engagement.campaign');

create table engagement.campaign_text (
    tenant_id   uuid not null default platform.current_tenant(),
    campaign_id uuid not null,
    language    text not null check (language in ('en', 'ru', 'kk')),
    subject     text not null,
    text_body   text not null,
    html_body   text not null,
    primary key (tenant_id, campaign_id, language),
    foreign key (tenant_id, campaign_id) references engagement.campaign
);
call platform.isolate('engagement.campaign_text');
grant select, insert, delete on engagement.campaign_text to ${app};
call platform.audit('engagement.campaign_text');

-- How far a campaign is that is being sent: first its clients are listed, then they are written to.
create table engagement.campaign_sending (
    tenant_id   uuid        not null default platform.current_tenant(),
    campaign_id uuid        not null,
    -- when to go on
    look_at     timestamptz not null,
    -- the last client who was looked at; null before the first
    listed_to   uuid,
    -- whether all have been
    listed      boolean     not null default false,
    primary key (tenant_id, campaign_id),
    foreign key (tenant_id, campaign_id) references engagement.campaign
);
create index campaign_sending_by_look on engagement.campaign_sending (look_at);
call platform.isolate('engagement.campaign_sending');
grant select, insert, update, delete on engagement.campaign_sending to ${app};

-- To whom it goes: to each once. Names nobody.
create table engagement.campaign_recipient (
    tenant_id   uuid        not null default platform.current_tenant(),
    campaign_id uuid        not null,
    customer_id uuid        not null,
    status      text        not null check (status in ('WAITING', 'WRITTEN', 'LEFT_OUT')),
    -- not before, since it is quiet until then
    due_at      timestamptz not null,
    -- which may be forgotten before this is
    message_id  uuid,
    primary key (tenant_id, campaign_id, customer_id),
    foreign key (tenant_id, campaign_id) references engagement.campaign,
    check ((status = 'WRITTEN') = (message_id is not null))
);
create index campaign_recipient_waiting on engagement.campaign_recipient (tenant_id, campaign_id, due_at)
    where status = 'WAITING';
create index campaign_recipient_by_customer on engagement.campaign_recipient (tenant_id, customer_id);
call platform.isolate('engagement.campaign_recipient');
grant select, insert, update, delete on engagement.campaign_recipient to ${app};

-- How many mails of campaigns the business has written on its day.
create table engagement.campaign_day (
    tenant_id uuid    not null default platform.current_tenant(),
    day       date    not null,
    written   integer not null check (written >= 0),
    primary key (tenant_id)
);
call platform.isolate('engagement.campaign_day');
grant select, insert, update on engagement.campaign_day to ${app};

create policy door on engagement.campaign_sending for select to ${doors} using (true);
grant select (tenant_id, look_at) on engagement.campaign_sending to ${doors};
-- Businesses in which a campaign is to go on, the longest due first; each is then claimed in its own transaction.
create function doors.tenants_with_due_campaigns(moment timestamptz, at_most integer) returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select s.tenant_id from engagement.campaign_sending s
    where s.look_at <= moment
    group by s.tenant_id order by min(s.look_at) limit at_most
$$;
call platform.door('doors.tenants_with_due_campaigns(timestamptz, integer)');
