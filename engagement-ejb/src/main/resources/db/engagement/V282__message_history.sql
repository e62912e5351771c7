-- The history of messages: to which customer and about which branch they were, and which one was sent again.
alter table engagement.message
    -- the customer whom it is for; null for others
    add column customer_id uuid,
    -- of the visit that it tells of; null if of none, or if it was written before branches were noted
    add column branch_id   uuid,
    add column failed_at   timestamptz,
    -- the first one, of which it is a copy
    add column resent_from uuid,
    add foreign key (tenant_id, resent_from) references engagement.message (tenant_id, id)
        on delete set null (resent_from);

-- those of before: all businesses at once, so the tables' owner steps over row-level security, and past the audit, for this one
-- statement
alter table engagement.message no force row level security;
alter table engagement.message disable trigger user;
update engagement.message set customer_id = addressee_id
where kind like 'booking-%-client' or kind = 'place-offered';
alter table engagement.message enable trigger user;
alter table engagement.message force row level security;

create index message_by_customer on engagement.message (tenant_id, customer_id, id) where customer_id is not null;
create index message_resent on engagement.message (tenant_id, resent_from) where resent_from is not null;

grant update (failed_at, customer_id) on engagement.message to ${app};
