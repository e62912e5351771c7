-- Whether the client was asked whether he comes to the visit as it was agreed at the last look.
alter table engagement.reminder add column asked boolean not null default false;
