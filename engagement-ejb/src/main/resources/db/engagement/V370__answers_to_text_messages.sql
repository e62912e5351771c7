-- As which state of a visit a message tells of it: who answers it answers that one.
alter table engagement.message add column visit_sequence integer;

-- Whoever brings an answer knows the telephone and no tenant: the newest message to it of one of these kinds. What was erased has no
-- number any more.
create index message_text_by_recipient on engagement.message (recipient, sent_at) where channel = 'SMS';
create function doors.text_answered(number text, kinds text[], since timestamptz)
    returns table (tenant_id uuid, subject_id uuid, visit_sequence integer)
    language sql stable security definer set search_path = pg_catalog
as $$
    select m.tenant_id, m.subject_id, m.visit_sequence
    from engagement.message m
    where m.channel = 'SMS' and m.recipient = number and m.kind = any (kinds) and m.sent_at >= since
      and m.status in ('SENT', 'DELIVERED')
    order by m.sent_at desc, m.id desc limit 1
$$;
call platform.door('doors.text_answered(text, text[], timestamptz)');

-- Whether something was sent since then that can still be answered.
create index message_text_by_time on engagement.message (sent_at) where channel = 'SMS';
create function doors.answers_are_awaited(since timestamptz) returns boolean
    language sql stable security definer set search_path = pg_catalog
as $$
    select exists (select 1 from engagement.message m where m.channel = 'SMS' and m.sent_at >= since)
$$;
call platform.door('doors.answers_are_awaited(timestamptz)');
