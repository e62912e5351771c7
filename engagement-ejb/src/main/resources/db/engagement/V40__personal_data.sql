-- Messages: what they are about, so that those about a person can be found whomever they were sent to.
alter table engagement.message add column subject_id uuid;

-- those of before: all businesses at once, so the tables' owner steps over row-level security for this one statement
alter table engagement.message no force row level security;
alter table platform.outbox no force row level security;
update engagement.message m set subject_id = o.ordering_key
from platform.outbox o where o.tenant_id = m.tenant_id and o.id = m.event_id;
alter table engagement.message force row level security;
alter table platform.outbox force row level security;

create index message_by_subject on engagement.message (tenant_id, subject_id);
create index message_by_addressee on engagement.message (tenant_id, addressee_id);
create index message_by_recipient on engagement.message (tenant_id, lower(recipient));
create index message_by_time on engagement.message (tenant_id, created_at);
call platform.personal('engagement.message', '{recipient,subject,text_body,html_body,calendar,failure}');

grant select, delete on engagement.message to ${doors};
grant update (recipient, subject, text_body, html_body, calendar, calendar_method, status, failure)
    on engagement.message to ${doors};

-- Of a message stays that there was one, of what kind and when. One that still waits is not sent any more.
create function doors.redact_messages(ids uuid[]) returns void
    language sql security definer set search_path = pg_catalog
as $$
    update engagement.message m
    set recipient = '***', text_body = '', calendar = null, calendar_method = null,
        subject = case when m.subject is not null then '***' end, html_body = case when m.html_body is not null then '' end,
        status = case m.status when 'QUEUED' then 'FAILED' else m.status end,
        failure = case m.status when 'SENT' then null else 'erased' end
    where m.tenant_id = platform.current_tenant() and m.id = any (ids)
$$;
call platform.door('doors.redact_messages(uuid[])');

-- Deletes messages of the open tenant that are older than it keeps them, oldest first, and says which they were.
create function doors.forget_messages(older_than timestamptz, at_most integer) returns uuid[]
    language sql security definer set search_path = pg_catalog
as $$
    with gone as (
        delete from engagement.message m
        where m.tenant_id = platform.current_tenant()
          and m.id in (select o.id from engagement.message o
                       where o.tenant_id = platform.current_tenant() and o.status <> 'QUEUED' and o.created_at < older_than
                       order by o.created_at limit at_most)
        returning m.id)
    select coalesce(array_agg(gone.id), '{}') from gone
$$;
call platform.door('doors.forget_messages(timestamptz, integer)');
