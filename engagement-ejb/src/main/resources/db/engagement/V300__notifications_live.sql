-- Notifications of a person are numbered as they are committed: who writes one holds the row of the last number until then, so
-- whoever has seen a number has seen, or can never see, all below it.
alter table engagement.notification add column position bigint;

-- those of before: all businesses at once, so the tables' owner steps over row-level security for these statements
alter table engagement.notification no force row level security;
update engagement.notification n set position = o.position
from (select tenant_id, id, row_number() over (partition by tenant_id, user_id order by id) as position
      from engagement.notification) o
where n.tenant_id = o.tenant_id and n.id = o.id;
alter table engagement.notification force row level security;

alter table engagement.notification
    alter column position set not null,
    add unique (tenant_id, user_id, position);

-- The last number of each person; it stays when notifications are forgotten.
create table engagement.notification_position (
    tenant_id uuid   not null default platform.current_tenant(),
    user_id   uuid   not null,
    last      bigint not null check (last > 0),
    primary key (tenant_id, user_id)
) with (fillfactor = 80);
alter table engagement.notification no force row level security;
insert into engagement.notification_position (tenant_id, user_id, last)
select tenant_id, user_id, max(position) from engagement.notification group by tenant_id, user_id;
alter table engagement.notification force row level security;
call platform.isolate('engagement.notification_position');
grant select, insert, update, delete on engagement.notification_position to ${app};

-- How far the notifications of these people have come; of those who were never told anything nothing is said. Asked every second
-- for who listens to a node, of whichever business.
create policy door on engagement.notification_position for select to ${doors} using (true);
grant select on engagement.notification_position to ${doors};
create function doors.notification_positions(tenants uuid[], users uuid[])
    returns table (tenant_id uuid, user_id uuid, last bigint)
    language sql stable security definer set search_path = pg_catalog
as $$
    select p.tenant_id, p.user_id, p.last
    from unnest(tenants, users) as who (tenant, person)
    join engagement.notification_position p on p.tenant_id = who.tenant and p.user_id = who.person
$$;
call platform.door('doors.notification_positions(uuid[], uuid[])');
