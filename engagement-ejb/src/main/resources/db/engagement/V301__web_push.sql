-- Browsers that take pushes for people of the business (RFC 8030). Whoever knows the address and the keys can send there, so they
-- are sealed. A browser is one person's: of an address there is one subscription.
create table engagement.push_subscription (
    tenant_id           uuid        not null default platform.current_tenant(),
    id                  uuid        not null,
    user_id             uuid        not null,
    -- in which the person was signed in; where that has ended nothing is pushed any more
    session_id          uuid        not null,
    host                text        not null,
    endpoint_digest     text        not null,
    sealed_subscription text        not null,
    created_at          timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, endpoint_digest)
);
create index push_subscription_of_user on engagement.push_subscription (tenant_id, user_id, id);
call platform.isolate('engagement.push_subscription');
grant select, insert, update, delete on engagement.push_subscription to ${app};
call platform.audit('engagement.push_subscription', '{sealed_subscription}');

-- Pushes are messages as well: to each subscription of a person one. There is no foreign key: a subscription may be gone long
-- before its messages are.
alter table engagement.message
    add column subscription_id uuid,
    drop constraint message_channel_check,
    add constraint message_channel_check check (channel in ('EMAIL', 'SMS', 'PUSH')),
    add constraint message_push_check check ((channel = 'PUSH') = (subscription_id is not null)),
    drop constraint message_tenant_id_event_id_kind_addressee_id_key,
    add constraint message_once unique nulls not distinct (tenant_id, event_id, kind, addressee_id, subscription_id);

alter table engagement.unwanted
    drop constraint unwanted_channel_check,
    add constraint unwanted_channel_check check (channel in ('EMAIL', 'SMS', 'IN_APP', 'PUSH'));
