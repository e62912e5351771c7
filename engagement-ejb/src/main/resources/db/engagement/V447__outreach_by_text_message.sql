-- Whether clients are written to by text message, too: texts are counted, and whoever decided before has decided on mails.
alter table engagement.outreach add column texts boolean not null default false;
