-- In which language masters are told of bookings is kept in memory with what else is known of them: a change of it is told
-- with its commit (platform.cache_generation). Log-ins and the like are not.
create constraint trigger touch_cache after update of language on tenancy.app_user
    deferrable initially deferred for each row when (old.language is distinct from new.language)
    execute function doors.touch_cache();
