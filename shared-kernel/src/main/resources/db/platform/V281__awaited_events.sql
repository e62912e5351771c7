-- Queues whose events are written only where somebody waits for them: most businesses have no webhooks, and their bookings
-- need not leave an event that nobody reads.
create table platform.awaited_queue (
    tenant_id uuid not null default platform.current_tenant(),
    queue     text not null,
    primary key (tenant_id, queue)
);
call platform.isolate('platform.awaited_queue');
grant select, insert, delete on platform.awaited_queue to ${app};

-- Whoever takes an event looks whether an earlier one of the same thing was not taken yet.
create index outbox_of_webhooks on platform.outbox (tenant_id, ordering_key) where queue = 'engagement.webhooks';
