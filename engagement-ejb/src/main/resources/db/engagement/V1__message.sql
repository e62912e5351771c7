-- What people have been told, or are about to be.

grant usage on schema engagement to ${app};

create table engagement.message (
    tenant_id           uuid        not null default platform.current_tenant(),
    id                  uuid        not null,
    event_id            uuid        not null,
    kind                text        not null,
    -- the person, by the id that the person has in the module that the event is from
    addressee_id        uuid        not null,
    channel             text        not null default 'EMAIL' check (channel in ('EMAIL')),
    recipient           text        not null,
    language            text        not null check (language in ('en', 'ru', 'kk')),
    sender_name         text        not null,
    subject             text        not null,
    text_body           text        not null,
    html_body           text        not null,
    -- an iCalendar object and its METHOD, for a mail that brings an appointment
    calendar            text,
    calendar_method     text        check (calendar_method in ('REQUEST', 'CANCEL')),
    status              text        not null default 'QUEUED' check (status in ('QUEUED', 'SENT', 'FAILED')),
    failure             text,
    provider_message_id text,
    created_at          timestamptz not null,
    sent_at             timestamptz,
    primary key (tenant_id, id),
    -- by person and not by address: two masters may share a mailbox, and each is told of his own part
    unique (tenant_id, event_id, kind, addressee_id),
    check ((calendar is null) = (calendar_method is null)),
    check ((status = 'SENT') = (sent_at is not null)),
    check ((status = 'FAILED') = (failure is not null))
);

alter table engagement.message enable row level security;
alter table engagement.message force row level security;
create policy tenant on engagement.message
    using (tenant_id = (select platform.current_tenant()))
    with check (tenant_id = (select platform.current_tenant()));

-- what a message says and to whom is never changed
grant select, insert on engagement.message to ${app};
grant update (status, failure, provider_message_id, sent_at) on engagement.message to ${app};
