-- For who has planned by what a business has set up and then waited for somebody: what he goes by has to be so still. Whoever changes
-- it while he holds what is waited for has raised the generation before he lets go.
create function platform.require_generation(known bigint) returns void
    language plpgsql set search_path = pg_catalog
as $$
begin
    if known <> coalesce((select g.generation from platform.cache_generation g
                          where g.tenant_id = platform.current_tenant()), 0) then
        raise exception 'What the business has set up was changed meanwhile' using errcode = 'TB001';
    end if;
end
$$;
revoke all on function platform.require_generation(bigint) from public;
grant execute on function platform.require_generation(bigint) to ${app};
