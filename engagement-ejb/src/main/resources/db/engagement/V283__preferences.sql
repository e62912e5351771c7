-- What people do not want to be told in some way; what is not here they do. People are known by their ids elsewhere: customers by
-- their cards.
create table engagement.unwanted (
    tenant_id uuid        not null default platform.current_tenant(),
    person_id uuid        not null,
    kind      text        not null,
    channel   text        not null check (channel in ('EMAIL', 'SMS', 'IN_APP')),
    since     timestamptz not null,
    primary key (tenant_id, person_id, kind, channel)
);
call platform.isolate('engagement.unwanted');
grant select, insert, delete on engagement.unwanted to ${app};
call platform.audit('engagement.unwanted', '{}');

-- When people are not to be disturbed, if they have said so themselves; the same time twice is never.
create table engagement.quiet_hours (
    tenant_id uuid        not null default platform.current_tenant(),
    person_id uuid        not null,
    starts    time        not null,
    ends      time        not null,
    -- null: in the zone of the branch
    time_zone text,
    since     timestamptz not null,
    primary key (tenant_id, person_id)
);
call platform.isolate('engagement.quiet_hours');
grant select, insert, update, delete on engagement.quiet_hours to ${app};
call platform.audit('engagement.quiet_hours', '{}');

-- Whose visit it is, as at the last look: what he says of his quiet hours counts for what is planned already.
alter table engagement.reminder add column customer_id uuid;
create index reminder_by_customer on engagement.reminder (tenant_id, customer_id);
