-- The platform's figures: mails that wait, and those that were given up.
grant usage on schema engagement to ${doors};
create policy door on engagement.message for select to ${doors} using (true);
grant select (tenant_id, id, status, created_at) on engagement.message to ${doors};
create function doors.mail_state() returns table (queued bigint, oldest timestamptz, failed bigint)
    language sql stable security definer set search_path = pg_catalog
as $$
    select count(*) filter (where m.status = 'QUEUED'), min(m.created_at) filter (where m.status = 'QUEUED'),
           count(*) filter (where m.status = 'FAILED')
    from engagement.message m where m.status <> 'SENT'
$$;
alter function doors.mail_state() owner to ${doors};
revoke all on function doors.mail_state() from public;
grant execute on function doors.mail_state() to ${app};
create index message_unsent on engagement.message (tenant_id, created_at) where status <> 'SENT';
