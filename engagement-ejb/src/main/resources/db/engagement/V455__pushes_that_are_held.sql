-- Of a push: when the visit or the time off begins of which it tells, as it was then. It may be brought hours later, when that is past,
-- and also to who wants no notifications where he is signed in.
alter table engagement.message add column starts_at timestamptz;
