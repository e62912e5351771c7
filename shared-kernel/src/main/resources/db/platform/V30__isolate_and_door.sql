-- What every migration that makes a tenant's table or a door has to say, as one line each; migrations older than this one
-- say it at length.

-- Isolates a table: its rows are seen and written by the tenant whose they are alone, its owner included.
--   call platform.isolate('tenancy.app_user');
create procedure platform.isolate(tenant_table regclass)
    language plpgsql set search_path = pg_catalog
as $$
begin
    execute format('alter table %s enable row level security', tenant_table);
    execute format('alter table %s force row level security', tenant_table);
    execute format('create policy tenant on %s
                        using (tenant_id = (select platform.current_tenant()))
                        with check (tenant_id = (select platform.current_tenant()))', tenant_table);
end
$$;
revoke all on procedure platform.isolate(regclass) from public;

-- Makes a function a door: it runs as the role that the doors' policies admit, and the application alone may call it.
--   call platform.door('doors.live_session(uuid, uuid)');
create procedure platform.door(door regprocedure)
    language plpgsql set search_path = pg_catalog
as $$
begin
    if not (select p.prosecdef from pg_proc p where p.oid = door) then
        raise exception '% is not security definer', door;
    end if;
    execute format('alter function %s owner to ${doors}', door);
    execute format('revoke all on function %s from public', door);
    execute format('grant execute on function %s to ${app}', door);
end
$$;
revoke all on procedure platform.door(regprocedure) from public;
