-- Text messages beside mails: they have a text and nothing else.
alter table engagement.message
    drop constraint message_channel_check,
    alter column subject drop not null,
    alter column html_body drop not null,
    add constraint message_channel_check check (channel in ('EMAIL', 'SMS')),
    add constraint message_form_check check (
        case channel
            when 'EMAIL' then subject is not null and html_body is not null
            else subject is null and html_body is null and calendar is null
        end);

-- The platform's figures of mails are of mails.
grant select (channel) on engagement.message to ${doors};
create or replace function doors.mail_state() returns table (queued bigint, oldest timestamptz, failed bigint)
    language sql stable security definer set search_path = pg_catalog
as $$
    select count(*) filter (where m.status = 'QUEUED'), min(m.created_at) filter (where m.status = 'QUEUED'),
           count(*) filter (where m.status = 'FAILED')
    from engagement.message m where m.status <> 'SENT' and m.channel = 'EMAIL'
$$;
