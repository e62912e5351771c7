-- What each booking asks is asked by functions that keep their plans. Planned by itself it takes PostgreSQL several times as long as it
-- takes to answer it, since it is planned anew each time: the plan for all values looks dearer than one for these. A plan that was made
-- when a table was empty would read all of it later, and does not come of it here.

-- What places are taken by that overlaps a time, and whose turn it is (io.thermae.booking.availability.TakenPlaces).
create function booking.taken_places(
        wanted uuid[], first timestamptz, last timestamptz, left_out uuid[], overlooked uuid[], now timestamptz)
    returns table (resource_id uuid, unit smallint, starts_at timestamptz, ends_at timestamptz, kind text)
    language plpgsql stable
    set search_path = pg_catalog set plan_cache_mode = force_generic_plan set enable_seqscan = off
as $$
#variable_conflict use_column
begin
    return query
    select a.resource_id, a.unit, a.starts_at, a.ends_at, a.kind
    from unnest(wanted) as place (id)
    -- offset 0: each place is asked for by itself
    cross join lateral (
        select a.resource_id, a.unit, a.starts_at, a.ends_at,
               case when a.time_off_id is null then 'BOOKED' else 'TIME_OFF' end as kind
        from booking.allocation a
        where a.resource_id = place.id and a.active and a.ends_at > taken_places.first and a.starts_at < taken_places.last
          and (a.booking_id is null
               or (a.booking_id <> all (taken_places.left_out) and a.resource_id <> all (taken_places.overlooked)))
          and (a.group_visit_id is null or a.group_visit_id <> all (taken_places.left_out))
          and (a.held_until is null or a.held_until > taken_places.now)
        offset 0) as a
    union all
    select o.master_id, 0::smallint, o.starts_at, o.ends_at, 'TIME_OFF'
    from booking.time_off o
    where o.master_id = any (taken_places.wanted) and o.status = 'APPROVED'
      and o.starts_at < taken_places.last and o.ends_at > taken_places.first
    union all
    select e.master_id, 0::smallint, e.starts_at, e.ends_at, 'BOOKED'
    from booking.external_busy e
    where e.master_id = any (taken_places.wanted) and e.active
      and e.ends_at > taken_places.first and e.starts_at < taken_places.last
    union all
    select t.master_id, 0::smallint, t.given_at, t.given_at, 'TURN'
    from booking.master_turn t where t.master_id = any (taken_places.wanted);
end
$$;

-- Lets those who reserve the same places wait for each other, in one order for all, and lets holds of theirs go that are over
-- (io.thermae.booking.reservation.Allocations).
create function booking.lock_places(wanted uuid[], now timestamptz) returns void
    language plpgsql volatile
    set search_path = pg_catalog set plan_cache_mode = force_generic_plan set enable_seqscan = off
as $$
declare
    place uuid;
begin
    for place in select distinct id from unnest(wanted) as places (id) order by id loop
        perform pg_advisory_xact_lock(hashtextextended(place::text, 0));
    end loop;
    -- after all of them: each statement sees what was committed while the locks were waited for
    foreach place in array wanted loop
        update booking.allocation a set active = false
        where a.active and a.resource_id = place and a.held_until <= lock_places.now;
    end loop;
end
$$;

-- The same for who reserves places for a time and looks at no other: only those wait for each other who want the same place in the same
-- half hour, since others cannot overlap. Who locks places as a whole waits for all of these, and they for him.
create function booking.lock_times(wanted uuid[], half_hours bigint[], now timestamptz) returns void
    language plpgsql volatile
    set search_path = pg_catalog set plan_cache_mode = force_generic_plan set enable_seqscan = off
as $$
declare
    place uuid;
    time_of_place bigint;
    ended uuid[];
begin
    for place in select distinct id from unnest(wanted) as places (id) order by id loop
        perform pg_advisory_xact_lock_shared(hashtextextended(place::text, 0));
    end loop;
    for time_of_place in
        select distinct hashtextextended(id::text || ' ' || half_hour, 0) as key
        from unnest(wanted, half_hours) as times (id, half_hour) order by key
    loop
        perform pg_advisory_xact_lock(time_of_place);
    end loop;
    -- holds that are over may be longer than a half hour, and of several places: who lets them go meets others here, in one order for
    -- all, and not inside the constraint
    select array_agg(k.id) into ended
    from (select distinct id from unnest(wanted) as places (id)) as p
    cross join lateral (
        select a.id from booking.allocation a
        where a.active and a.resource_id = p.id and a.held_until <= lock_times.now
        offset 0) as k;
    if ended is not null then
        perform 1 from booking.allocation a where a.id = any (ended) order by a.id for no key update;
        update booking.allocation a set active = false
        where a.id = any (ended) and a.active and a.held_until <= lock_times.now;
    end if;
end
$$;

revoke all on function booking.taken_places(uuid[], timestamptz, timestamptz, uuid[], uuid[], timestamptz) from public;
revoke all on function booking.lock_places(uuid[], timestamptz) from public;
revoke all on function booking.lock_times(uuid[], bigint[], timestamptz) from public;
grant execute on function booking.taken_places(uuid[], timestamptz, timestamptz, uuid[], uuid[], timestamptz) to ${app};
grant execute on function booking.lock_places(uuid[], timestamptz) to ${app};
grant execute on function booking.lock_times(uuid[], bigint[], timestamptz) to ${app};
