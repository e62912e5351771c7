-- Whether a text message to one of these numbers is being handed over that was so when a receipt was told first: only of that one the
-- receipt can be, so who tells of nobody's messages is not sent away for as long as anything at all is under way. A claim lasts three
-- minutes from when it was made. Says when the receipt was told first, too: now, if that is not known.
create function doors.text_messages_under_way(number_ends text[], first_told timestamptz)
    returns table (told timestamptz, under_way boolean)
    language sql volatile security definer set search_path = pg_catalog
as $$
    select t.told, exists (
        select 1 from engagement.sending s
        join engagement.message m on m.tenant_id = s.tenant_id and m.id = s.message_id
        where s.until > clock_timestamp() and s.until <= t.told + interval '3 minutes' and m.channel = 'SMS'
          and (cardinality(number_ends) = 0 or right(m.recipient, 7) = any (number_ends)))
    from (select coalesce(first_told, clock_timestamp()) as told) t
$$;
call platform.door('doors.text_messages_under_way(text[], timestamptz)');
