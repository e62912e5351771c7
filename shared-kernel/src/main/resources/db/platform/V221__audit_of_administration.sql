-- Notes what an administrator has done that is no change of a row: to the broker's queues, for example.
create function doors.audit_administration(entity text, what jsonb) returns void
    language sql security definer set search_path = pg_catalog
as $$
    insert into platform.audit_entry (tenant_id, at, actor_id, actor_role, impersonator_id, door, request_id, address,
                                      action, entity, after)
    values (platform.current_tenant(),
            clock_timestamp(),
            nullif(current_setting('thermae.actor', true), '')::uuid,
            nullif(current_setting('thermae.actor_role', true), ''),
            nullif(current_setting('thermae.impersonator', true), '')::uuid,
            coalesce(nullif(current_setting('thermae.door', true), ''), 'JOB'),
            nullif(current_setting('thermae.request', true), ''),
            nullif(current_setting('thermae.address', true), ''),
            'UPDATE', entity, what)
$$;
call platform.door('doors.audit_administration(text, jsonb)');
