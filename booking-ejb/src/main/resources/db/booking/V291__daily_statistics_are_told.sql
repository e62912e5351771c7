-- Who changes what figures of days are made of marks these days, whether he knows of it or not.

-- All days that a visit may reach into, by the clock of its branch: up to two hours more, should clocks be changed meanwhile.
-- Zones are not asked: not all that Java knows PostgreSQL does, and nobody is to fail to book for that.
create function doors.mark_booking() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if tg_op = 'UPDATE' then
        insert into booking.statistics_mark (tenant_id, branch_id, first_day, last_day, keep, customer_id)
        select old.tenant_id, old.branch_id, old.local_start::date,
               (old.local_start + (old.ends_at - old.starts_at) + interval '2 hours')::date, true,
               case when 'COMPLETED' in (old.status, new.status) then old.customer_id end
        union
        select new.tenant_id, new.branch_id, new.local_start::date,
               (new.local_start + (new.ends_at - new.starts_at) + interval '2 hours')::date, true,
               case when 'COMPLETED' in (old.status, new.status) then new.customer_id end;
    else
        insert into booking.statistics_mark (tenant_id, branch_id, first_day, last_day, keep, customer_id)
        values (new.tenant_id, new.branch_id, new.local_start::date,
                (new.local_start + (new.ends_at - new.starts_at) + interval '2 hours')::date, true,
                case when new.status = 'COMPLETED' then new.customer_id end);
    end if;
    return null;
end
$$;

grant select (branch_id, customer_id, local_start, ends_at) on booking.booking to ${doors};
create function doors.mark_booking_item() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    insert into booking.statistics_mark (tenant_id, branch_id, first_day, last_day, keep)
    select b.tenant_id, b.branch_id, b.local_start::date,
           (b.local_start + (b.ends_at - b.starts_at) + interval '2 hours')::date, true
    from booking.booking b where b.tenant_id = new.tenant_id and b.id = new.booking_id;
    return null;
end
$$;

-- Whoever has no contact any more is no customer of whom it is told.
create function doors.mark_customer() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    insert into booking.statistics_mark (tenant_id, branch_id, first_day, last_day, keep)
    select distinct b.tenant_id, b.branch_id, b.local_start::date, b.local_start::date, true
    from booking.booking b
    where b.tenant_id = new.tenant_id and b.customer_id = new.id and b.status = 'COMPLETED';
    return null;
end
$$;

-- Of a schedule: from the date on from which it holds.
create function doors.mark_schedule() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    tenant uuid := case tg_op when 'DELETE' then old.tenant_id else new.tenant_id end;
    first  date := case tg_op when 'INSERT' then new.valid_from when 'DELETE' then old.valid_from
                              else least(old.valid_from, new.valid_from) end;
begin
    insert into booking.statistics_mark (tenant_id, first_day, last_day, keep) values (tenant, first, 'infinity', false);
    return null;
end
$$;

-- Of a date with hours of its own, a master's or a branch's.
create function doors.mark_special_date() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if tg_op <> 'INSERT' then
        insert into booking.statistics_mark (tenant_id, first_day, last_day, keep)
        values (old.tenant_id, old.date, old.date, false);
    end if;
    if tg_op <> 'DELETE' then
        insert into booking.statistics_mark (tenant_id, first_day, last_day, keep)
        values (new.tenant_id, new.date, new.date, false);
    end if;
    return null;
end
$$;

create policy door on booking.special_date for select to ${doors} using (true);
grant select (tenant_id, id, date) on booking.special_date to ${doors};
create function doors.mark_special_shift() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    tenant  uuid := case tg_op when 'DELETE' then old.tenant_id else new.tenant_id end;
    special uuid := case tg_op when 'DELETE' then old.special_date_id else new.special_date_id end;
begin
    insert into booking.statistics_mark (tenant_id, first_day, last_day, keep)
    select d.tenant_id, d.date, d.date, false
    from booking.special_date d where d.tenant_id = tenant and d.id = special;
    return null;
end
$$;

-- Whatever the zone.
create function doors.mark_time_off() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if tg_op <> 'INSERT' then
        insert into booking.statistics_mark (tenant_id, first_day, last_day, keep)
        values (old.tenant_id, (old.starts_at at time zone 'UTC')::date - 1, (old.ends_at at time zone 'UTC')::date + 1, false);
    end if;
    if tg_op <> 'DELETE' then
        insert into booking.statistics_mark (tenant_id, first_day, last_day, keep)
        values (new.tenant_id, (new.starts_at at time zone 'UTC')::date - 1, (new.ends_at at time zone 'UTC')::date + 1, false);
    end if;
    return null;
end
$$;

-- What has no beginning: who works where, who is archived, a branch's week and zone.
create function doors.mark_all_days() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    insert into booking.statistics_mark (tenant_id, first_day, last_day, keep)
    values (case tg_op when 'DELETE' then old.tenant_id else new.tenant_id end, '-infinity', 'infinity', false);
    return null;
end
$$;

-- Figures of a branch are kept from the day on which it is there, or from its first visit if that is earlier.
create function doors.keep_statistics_of_branch() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    insert into booking.statistics_branch (tenant_id, branch_id) values (new.tenant_id, new.id);
    return null;
end
$$;

do $$
declare
    mark text;
begin
    foreach mark in array array['mark_booking', 'mark_booking_item', 'mark_customer', 'mark_schedule', 'mark_special_date',
                                'mark_special_shift', 'mark_time_off', 'mark_all_days', 'keep_statistics_of_branch']
    loop
        execute format('alter function doors.%I() owner to ${doors}', mark);
        execute format('revoke all on function doors.%I() from public', mark);
    end loop;
end $$;

create trigger mark_new_visit after insert on booking.booking
    for each row execute function doors.mark_booking();
create trigger mark_changed_visit after update on booking.booking
    for each row when ((old.branch_id, old.customer_id, old.status, old.starts_at, old.ends_at, old.local_start, old.time_zone)
                           is distinct from
                       (new.branch_id, new.customer_id, new.status, new.starts_at, new.ends_at, new.local_start, new.time_zone))
    execute function doors.mark_booking();
create trigger mark_new_part after insert on booking.booking_item
    for each row execute function doors.mark_booking_item();
create trigger mark_changed_part after update on booking.booking_item
    for each row when (old.* is distinct from new.*) execute function doors.mark_booking_item();
create trigger mark_contact after update on booking.customer
    for each row when ((num_nonnulls(old.email, old.phone) > 0) <> (num_nonnulls(new.email, new.phone) > 0))
    execute function doors.mark_customer();

create trigger mark_days after insert or update or delete on booking.schedule
    for each row execute function doors.mark_schedule();
create trigger mark_days after insert or update or delete on booking.shift
    for each row execute function doors.mark_schedule();
create trigger mark_days after insert or update or delete on booking.special_date
    for each row execute function doors.mark_special_date();
create trigger mark_days after insert or update or delete on booking.special_shift
    for each row execute function doors.mark_special_shift();
create trigger mark_days after insert or update or delete on booking.time_off
    for each row execute function doors.mark_time_off();
create trigger mark_days after insert or update or delete on booking.master_branch
    for each row execute function doors.mark_all_days();
create trigger mark_days after update on booking.master
    for each row when (old.archived <> new.archived) execute function doors.mark_all_days();
create trigger mark_days after insert or update or delete on tenancy.business_hours
    for each row execute function doors.mark_all_days();
create trigger mark_days after insert or update or delete on tenancy.special_date
    for each row execute function doors.mark_special_date();
create trigger mark_days after update on tenancy.branch
    for each row when (old.archived <> new.archived or old.time_zone <> new.time_zone)
    execute function doors.mark_all_days();
create trigger keep_statistics after insert on tenancy.branch
    for each row execute function doors.keep_statistics_of_branch();
