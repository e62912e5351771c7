-- Notes what was changed by the console of a node: no row of a table tells of it.
create function doors.audit_console(entity text, what jsonb) returns void
    language sql security definer set search_path = pg_catalog
as $$
    insert into platform.audit_entry (tenant_id, at, door, action, entity, after)
    values ('00000000-0000-0000-0000-000000000000', clock_timestamp(), 'CONSOLE', 'UPDATE', entity, what)
$$;
call platform.door('doors.audit_console(text, jsonb)');
