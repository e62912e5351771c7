-- What nodes keep in memory of a business: a change of it is told with its commit (platform.cache_generation).
do $$
declare
    kept text;
begin
    foreach kept in array array['tenant', 'branch', 'business_hours', 'special_date']
    loop
        execute format('create constraint trigger touch_cache after insert or update or delete on tenancy.%I
                            deferrable initially deferred for each row execute function doors.touch_cache()', kept);
    end loop;
end $$;
