-- Of a push: when the visit or the time off begins of which it tells, as it was then. It may be brought hours later, when that is past,
-- and also to who wants no notifications where he is signed in.
alter table engagement.message add column starts_at timestamptz;

-- Of what a business writes of its own accord people may leave one kind alone; nothing stands for all of a topic.
alter table engagement.unwanted
    add column marketing_kind text not null default '',
    drop constraint unwanted_pkey,
    add constraint unwanted_pkey primary key (tenant_id, person_id, kind, channel, marketing_kind),
    add constraint unwanted_marketing_kind_check check (marketing_kind = '' or kind = 'MARKETING');
