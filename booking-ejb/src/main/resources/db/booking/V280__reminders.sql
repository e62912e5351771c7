-- Since when a visit has been agreed as it is, where that is later than its booking: moved, or a hold confirmed. What was to
-- come before that moment is not caught up on.
alter table booking.booking add column agreed_at timestamptz;

-- How long before a visit clients are reminded of it, in minutes. Null: as the branch has it.
alter table booking.service add column reminder_minutes text
    check (reminder_minutes ~ '^(never|[1-9][0-9]{1,4}(,[1-9][0-9]{1,4}){0,4})$');

-- Visits that were booked before are reminded of as well: of them it is told as of those that are brought from elsewhere. All
-- businesses at once, so the tables' owner steps over row-level security for this one statement.
alter table booking.booking no force row level security;
alter table platform.outbox no force row level security;
insert into platform.outbox (tenant_id, id, queue, ordering_key, message)
select e.tenant_id, e.id, 'engagement.events', e.visits[1],
       json_build_object(
           'id', e.id, 'type', 'VisitsTimed', 'version', 1, 'tenantId', e.tenant_id,
           'occurredAt', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'requestId', 'migration',
           'payload', json_build_object('visits', e.visits)::text)::text
from (
    select v.tenant_id, gen_random_uuid() as id, array_agg(v.id order by v.id) as visits
    from (
        select b.tenant_id, b.id, (row_number() over (partition by b.tenant_id order by b.id) - 1) / 500 as part
        from booking.booking b
        where b.status in ('PENDING', 'CONFIRMED') and b.starts_at > now()) as v
    group by v.tenant_id, v.part) as e;
alter table booking.booking force row level security;
alter table platform.outbox force row level security;
