-- What nodes keep in memory of a business holds the settings of its branches too: where the platform counts the changes of
-- what is kept (doors.touch_cache), a decision is counted with its commit.
do $$
declare
    kept text;
begin
    if to_regproc('doors.touch_cache') is null then
        return;
    end if;
    foreach kept in array array['business_setting', 'branch_setting']
    loop
        execute format('create constraint trigger touch_cache_by_settings after insert or update or delete on tenancy.%I
                            deferrable initially deferred for each row execute function doors.touch_cache()', kept);
    end loop;
end $$;
