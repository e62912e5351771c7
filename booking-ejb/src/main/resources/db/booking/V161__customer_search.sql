-- Customers are found as one types. Trigrams are made of letters that the database's locale knows, and in the locale C no
-- Cyrillic one is: so what is searched is written in Latin letters. That also finds Дана by "dana", and Алёна by "Алена".
create extension if not exists btree_gin schema public;

-- Words in small Latin letters and digits, apart by single spaces. Letters of other scripts stay as they are.
create function booking.searchable(words text) returns text
    language sql immutable parallel safe
as $$
    select btrim(regexp_replace(regexp_replace(
        replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
            translate(
                lower(regexp_replace(normalize(words, NFKD), '[\u0300-\u036f''’ʹʼ`]', '', 'g') collate "C"),
                'АБВГДЕЗИКЛМНОПРСТУФХЫЭЖЦЧШЩЮЯІЇЄҐӘҒҚҢӨҰҮҺабвгдезиклмнопрстуфхыэіїєґәғқңөұүһqwyØøŁłĐđıЬЪьъ',
                'abvgdeziklmnoprstufhieжцчшщюяiiegagknouuhabvgdeziklmnoprstufhieiiegagknouuhkviоollddi'),
            'ж', 'zh'), 'j', 'zh'), 'ц', 'ts'), 'ч', 'ch'), 'ш', 'sh'), 'щ', 'sh'), 'ю', 'iu'), 'я', 'ia'),
            'kh', 'h'), 'ß', 'ss'), 'æ', 'ae'),
        'ii+', 'i', 'g'), '[\s!-/:-@[-`{-~«»„“”–—№]+', ' ', 'g'))
$$;

-- the name first: whose name begins so is shown before whose e-mail address does
alter table booking.customer add column search text not null generated always as (
    ' ' || booking.searchable(name || ' ' || coalesce(email, '')) || ' ' || coalesce(ltrim(phone, '+'), '')) stored;
call platform.personal('booking.customer', '{search}');
create index customer_search on booking.customer using gin (tenant_id, search public.gin_trgm_ops);

-- Row-level security lets no operator look into an index that could tell of rows which are not to be seen, and "like" is
-- one: so this door looks, and keeps the businesses apart itself. Those of the open tenant in whom all words begin a word
-- (digits: are somewhere), and how well they fit.
create policy door on booking.customer for select to ${doors} using (true);
grant select (tenant_id, id, search, erased_at) on booking.customer to ${doors};
create function doors.matching_customers(words text) returns table (id uuid, place integer, search text)
    language plpgsql stable security definer set search_path = pg_catalog
    -- a business has ten customers or a million: what is best for the one is not for the other
    set plan_cache_mode = force_custom_plan
as $$
declare
    whose  uuid := platform.current_tenant();
    folded text := booking.searchable(words);
    typed  text[];
    begins text;
    looks  text[];
begin
    if folded ~ '^[0-9][0-9 ]*$' then
        -- a telephone number, however it is parted; from within a country it begins with 8 or 0
        folded := replace(folded, ' ', '');
        typed := array[case when length(folded) > 4 then regexp_replace(folded, '^[08]', '') else folded end];
    else
        typed := string_to_array(folded, ' ');
    end if;
    begins := ' ' || typed[1] || '%';
    -- the longest one leads into the index
    looks := array(select '%' || case when t ~ '^[0-9]+$' then '' else ' ' end || t || '%' from unnest(typed) t
                   order by length(t) desc);
    return query
        select c.id, case when c.search like begins then 0 else 1 end, c.search
        from booking.customer c
        where c.tenant_id = whose and c.search like looks[1] and c.search like all (looks) and c.erased_at is null;
end
$$;
call platform.door('doors.matching_customers(text)');
