-- Opens a tenant for the rest of the transaction, in one round trip with the question whether it may be written in: the
-- guarded transaction of a business that is suspended, closed or refused can read, and nothing else, whatever the
-- application tries (SQLSTATE 25006). Says whether that is so. A tenant without a row is about to be made; null opens none.
create function platform.open_tenant(wanted uuid, guarded boolean) returns boolean
    language plpgsql volatile
as $$
begin
    perform set_config('thermae.tenant', coalesce(wanted::text, ''), true);
    if guarded and exists (select 1 from tenancy.tenant t
                           where t.tenant_id = wanted and t.status in ('SUSPENDED', 'REJECTED', 'CLOSED')) then
        perform set_config('transaction_read_only', 'on', true);
        return true;
    end if;
    return false;
end
$$;
