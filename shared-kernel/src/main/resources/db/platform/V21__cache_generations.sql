-- What caches of nodes are checked against. A business's generation rises with each change of what is kept of it, in the
-- transaction of the change: a node that asks for it before it answers from memory answers nothing outdated, and needs
-- neither messages nor luck.
create table platform.cache_generation (
    tenant_id  uuid        primary key default platform.current_tenant(),
    generation bigint      not null,
    changed_at timestamptz not null
) with (fillfactor = 50);
alter table platform.cache_generation enable row level security;
alter table platform.cache_generation force row level security;
create policy tenant on platform.cache_generation
    using (tenant_id = (select platform.current_tenant()))
    with check (tenant_id = (select platform.current_tenant()));
create policy door on platform.cache_generation to ${doors} using (true) with check (true);
grant select on platform.cache_generation to ${app};
grant select, insert, update on platform.cache_generation to ${doors};

-- Rises when an administrator empties all caches of all nodes. One row.
create table platform.cache_epoch (
    one   boolean primary key default true check (one),
    epoch bigint  not null
);
insert into platform.cache_epoch (epoch) values (1);
grant select, update on platform.cache_epoch to ${app};
grant select on platform.cache_epoch to ${doors};

-- The state that a node compares: of any business, since visitors have not entered one yet.
create function doors.cache_stamp(wanted uuid)
    returns table (epoch bigint, generation bigint, changed_at timestamptz)
    language sql stable security definer set search_path = pg_catalog
as $$
    select e.epoch, coalesce(g.generation, 0), coalesce(g.changed_at, 'epoch'::timestamptz)
    from platform.cache_epoch e left join platform.cache_generation g on g.tenant_id = wanted
$$;

-- For triggers of the tables that are kept in memory, deferred to the end of the transaction: whoever changes much bumps
-- last, and waits for nobody while others wait for him.
create function doors.touch_cache() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    insert into platform.cache_generation as g (tenant_id, generation, changed_at)
    values (coalesce(new.tenant_id, old.tenant_id), 1, clock_timestamp())
    on conflict (tenant_id) do update set generation = g.generation + 1, changed_at = clock_timestamp();
    return null;
end
$$;

do $$
declare
    door text;
begin
    foreach door in array array['cache_stamp(uuid)', 'touch_cache()']
    loop
        execute format('alter function doors.%s owner to ${doors}', door);
        execute format('revoke all on function doors.%s from public', door);
    end loop;
end $$;
grant execute on function doors.cache_stamp(uuid) to ${app};
