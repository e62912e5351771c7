-- What nodes keep in memory of a business: a change of it is told with its commit (platform.cache_generation).
-- Allocations are not among it: what is booked and who is away is read each time.
do $$
declare
    kept text;
begin
    foreach kept in array array['service', 'master', 'master_branch', 'master_service', 'shift']
    loop
        execute format('create constraint trigger touch_cache after insert or update or delete on booking.%I
                            deferrable initially deferred for each row execute function doors.touch_cache()', kept);
    end loop;
end $$;
