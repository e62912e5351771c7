-- Whether an answer to a text message was taken before, for whichever business: a gateway that brings it again names none, and by then
-- another one may have written last. The index has these rows alone, so others cost nothing.
create index inbox_text_answer on platform.inbox (event_id) where consumer = 'engagement.text-answer';
create function doors.text_answer_taken(answer uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog
as $$
    select exists (
        select 1 from platform.inbox i where i.consumer = 'engagement.text-answer' and i.event_id = answer)
$$;
call platform.door('doors.text_answer_taken(uuid)');
