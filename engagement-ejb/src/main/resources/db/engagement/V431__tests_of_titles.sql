-- A title that somebody tries is kept as it was written. All others are written when they are read, in the words that count then.
alter table engagement.notification
    add column title text,
    add constraint notification_title_check check ((kind = 'TEMPLATE_TEST') = (title is not null));
