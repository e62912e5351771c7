-- Messages that a node is handing over just now: no other one may before the moment, and no transaction is open meanwhile.
create table engagement.sending (
    tenant_id  uuid        not null default platform.current_tenant(),
    message_id uuid        not null,
    until      timestamptz not null,
    primary key (tenant_id, message_id),
    foreign key (tenant_id, message_id) references engagement.message on delete cascade
);
call platform.isolate('engagement.sending');
grant select, insert, update, delete on engagement.sending to ${app};
