-- Mails that came back.
alter table engagement.message
    -- it came back since there is no such address: what is not needed is not sent there any more
    add column address_refused boolean not null default false,
    -- what the last notice said that was not its end, as 4.4.1: servers still try
    add column warning         text;
grant update (address_refused, warning) on engagement.message to ${app};
create index message_refused on engagement.message (tenant_id, lower(recipient)) where address_refused;

-- Whoever brings a mail back knows the message and no tenant.
create index message_by_id on engagement.message (id);
create function doors.tenant_of_mail(message uuid) returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select m.tenant_id from engagement.message m where m.id = message and m.channel = 'EMAIL'
$$;
call platform.door('doors.tenant_of_mail(uuid)');

-- Until when a node reads a mailbox of the platform's; it ends by itself if the node dies.
create table engagement.mailbox_claim (
    mailbox text        primary key,
    until   timestamptz not null
);
grant select, insert, update on engagement.mailbox_claim to ${app};
