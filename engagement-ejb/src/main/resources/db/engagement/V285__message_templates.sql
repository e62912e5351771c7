-- What a business says in its own words, in place of ours. Each saving is a row of its own, and the newest counts.
create table engagement.message_template (
    tenant_id  uuid        not null default platform.current_tenant(),
    id         uuid        not null,
    kind       text        not null,
    channel    text        not null check (channel in ('EMAIL', 'SMS')),
    language   text        not null check (language in ('en', 'ru', 'kk')),
    -- 1, 2, 3 ... of this kind, channel and language
    version    bigint      not null check (version > 0),
    -- false: back to ours, and there is no text
    own        boolean     not null,
    subject    text,
    text_body  text,
    html_body  text,
    -- the older one that counts again; null if it was written anew
    restored   bigint,
    created_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, kind, channel, language, version),
    check (own = (text_body is not null)),
    check ((own and channel = 'EMAIL') = (subject is not null)),
    check ((own and channel = 'EMAIL') = (html_body is not null))
);
call platform.isolate('engagement.message_template');
-- what was said once stays known
grant select, insert on engagement.message_template to ${app};
call platform.audit('engagement.message_template');
