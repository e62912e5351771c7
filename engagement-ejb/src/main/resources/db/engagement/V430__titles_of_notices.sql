-- A business words the titles of notices as well; they have neither subject nor HTML.
alter table engagement.message_template
    drop constraint message_template_channel_check,
    add constraint message_template_channel_check check (channel in ('EMAIL', 'SMS', 'IN_APP'));
