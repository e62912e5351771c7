-- A mail can come back although it has arrived: from where its mailbox has passed it on to. Both stay known. What was written before
-- fits, for it was held to more; so nobody waits until all of it is looked at.
alter table engagement.message
    drop constraint message_delivered_check,
    add constraint message_delivered_check check (
        case status when 'DELIVERED' then delivered_at is not null when 'FAILED' then true else delivered_at is null end) not valid;
