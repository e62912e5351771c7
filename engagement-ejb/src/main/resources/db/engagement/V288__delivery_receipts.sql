-- Parts of text messages of which the message centre tells what becomes of them, by its own ids.
create table engagement.message_part (
    tenant_id  uuid        not null default platform.current_tenant(),
    message_id uuid        not null,
    part_id    text        not null,
    -- what has become of it in the end; SENT until that is told
    status     text        not null default 'SENT' check (status in ('SENT', 'DELIVERED', 'FAILED')),
    sent_at    timestamptz not null,
    primary key (tenant_id, message_id, part_id),
    foreign key (tenant_id, message_id) references engagement.message on delete cascade
);
-- whoever brings a receipt knows the part and no tenant
create index message_part_by_id on engagement.message_part (part_id);
create index message_part_awaited on engagement.message_part (sent_at) where status = 'SENT';
call platform.isolate('engagement.message_part');
grant select, insert on engagement.message_part to ${app};
grant update (status) on engagement.message_part to ${app};

-- What was sent can have arrived, or have failed after all.
alter table engagement.message
    add column delivered_at timestamptz,
    drop constraint message_status_check,
    drop constraint message_check1,
    add constraint message_status_check check (status in ('QUEUED', 'SENT', 'DELIVERED', 'FAILED')),
    add constraint message_sent_check check (
        case status when 'QUEUED' then sent_at is null when 'FAILED' then true else sent_at is not null end),
    add constraint message_delivered_check check ((status = 'DELIVERED') = (delivered_at is not null));
grant update (delivered_at) on engagement.message to ${app};

drop index engagement.message_unsent;
create index message_unsent on engagement.message (tenant_id, created_at) where status in ('QUEUED', 'FAILED');
create or replace function doors.mail_state() returns table (queued bigint, oldest timestamptz, failed bigint)
    language sql stable security definer set search_path = pg_catalog
as $$
    select count(*) filter (where m.status = 'QUEUED'), min(m.created_at) filter (where m.status = 'QUEUED'),
           count(*) filter (where m.status = 'FAILED')
    from engagement.message m where m.status in ('QUEUED', 'FAILED') and m.channel = 'EMAIL'
$$;

-- What has arrived stays so, too.
create or replace function doors.redact_messages(ids uuid[]) returns void
    language sql security definer set search_path = pg_catalog
as $$
    update engagement.message m
    set recipient = '***', text_body = '', calendar = null, calendar_method = null,
        subject = case when m.subject is not null then '***' end, html_body = case when m.html_body is not null then '' end,
        status = case m.status when 'QUEUED' then 'FAILED' else m.status end,
        failure = case when m.status in ('SENT', 'DELIVERED') then null else 'erased' end
    where m.tenant_id = platform.current_tenant() and m.id = any (ids)
$$;

-- Whose message a part belongs to. Centres begin to count anew some day, so the number counts, too, by its last seven digits:
-- some centres write numbers otherwise than they were told them. Without any number the id alone has to do.
create policy door on engagement.message_part for select to ${doors} using (true);
grant select on engagement.message_part to ${doors};
create function doors.text_message_of(part text, number_ends text[]) returns table (tenant_id uuid, message_id uuid)
    language sql stable security definer set search_path = pg_catalog
as $$
    select p.tenant_id, p.message_id
    from engagement.message_part p
    join engagement.message m on m.tenant_id = p.tenant_id and m.id = p.message_id
    where p.part_id = part and (cardinality(number_ends) = 0 or right(m.recipient, 7) = any (number_ends))
    order by p.message_id desc limit 1
$$;
call platform.door('doors.text_message_of(text, text[])');

-- Whether a text message to one of these numbers is being handed over just now: its parts' ids are not known yet.
create policy door on engagement.sending for select to ${doors} using (true);
grant select on engagement.sending to ${doors};
create function doors.text_message_under_way(number_ends text[]) returns boolean
    language sql stable security definer set search_path = pg_catalog
as $$
    select exists (
        select 1 from engagement.sending s
        join engagement.message m on m.tenant_id = s.tenant_id and m.id = s.message_id
        where s.until > clock_timestamp() and m.channel = 'SMS'
          and (cardinality(number_ends) = 0 or right(m.recipient, 7) = any (number_ends)))
$$;
call platform.door('doors.text_message_under_way(text[])');

-- Whether it is still to be told of something sent since then.
create function doors.receipts_are_awaited(since timestamptz) returns boolean
    language sql stable security definer set search_path = pg_catalog
as $$
    select exists (select 1 from engagement.message_part p where p.status = 'SENT' and p.sent_at >= since)
$$;
call platform.door('doors.receipts_are_awaited(timestamptz)');
