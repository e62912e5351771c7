-- Whether somebody was told since then how he gets text messages again: he may answer long after the last one.
create index message_texts_ended on engagement.message (sent_at) where channel = 'SMS' and kind = 'texts-ended';
create function doors.start_is_awaited(since timestamptz) returns boolean
    language sql stable security definer set search_path = pg_catalog
as $$
    select exists (
        select 1 from engagement.message m where m.channel = 'SMS' and m.kind = 'texts-ended' and m.sent_at >= since)
$$;
call platform.door('doors.start_is_awaited(timestamptz)');
