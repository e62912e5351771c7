-- Whoever opens a tenant is told in the same round trip what state its kept things are in (doors.cache_stamp): what this node
-- remembers of the business can then be used without asking again.
drop function platform.open_tenant(uuid, boolean);
create function platform.open_tenant(
        wanted uuid, guarded boolean,
        out read_only boolean, out epoch bigint, out generation bigint, out changed_at timestamptz, out writing boolean)
    language plpgsql volatile
as $$
begin
    perform set_config('thermae.tenant', coalesce(wanted::text, ''), true);
    select s.epoch, s.generation, s.changed_at into epoch, generation, changed_at from doors.cache_stamp(wanted) s;
    writing := pg_current_xact_id_if_assigned() is not null;
    read_only := guarded and exists (select 1 from tenancy.tenant t
                                     where t.tenant_id = wanted and t.status in ('SUSPENDED', 'REJECTED', 'CLOSED'));
    if read_only then
        perform set_config('transaction_read_only', 'on', true);
    end if;
end
$$;
