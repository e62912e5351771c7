-- As before, but for businesses in their quiet hours, on their clock: they would be looked at in vain, and there may be more of them
-- at night than are looked at in one round. Who is passed over is found when his quiet hours are over.
create policy quiet_hours on tenancy.business_setting for select to ${doors} using (key = 'quietHours');
drop function doors.tenants_with_overdue_invoices(timestamptz, integer[], integer);
create function doors.tenants_with_overdue_invoices(moment timestamptz, usual integer[], usual_quiet text, at_most integer)
    returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select t.tenant_id
    from tenancy.tenant t
    left join tenancy.business_setting s on s.tenant_id = t.tenant_id and s.key = 'debtReminderDays'
    left join tenancy.business_setting q on q.tenant_id = t.tenant_id and q.key = 'quietHours'
    cross join lateral (
        select moment at time zone t.time_zone as wall,
               nullif(coalesce(q.value, usual_quiet), 'none') as quiet,
               case when s.value is null then usual
                    when s.value = 'never' then array[]::integer[]
                    else string_to_array(s.value, ',')::integer[] end as days) d
    -- the end of a day is the beginning of the next one
    cross join lateral (
        select time '00:00' + split_part(d.quiet, '-', 1)::interval as starts,
               time '00:00' + split_part(d.quiet, '-', 2)::interval as ends) h
    where t.status in ('TRIAL', 'ACTIVE')
      and exists (select from unnest(d.days) r (day)
                  join finance.invoice i on i.tenant_id = t.tenant_id
                    and i.due_on between d.wall::date - r.day - 2 and d.wall::date - r.day
                  where i.open_minor > 0 and i.customer_id is not null and i.reminded_days < r.day)
      -- the same twice: never
      and case when h.starts < h.ends then d.wall::time < h.starts or d.wall::time >= h.ends
               when h.starts > h.ends then d.wall::time < h.starts and d.wall::time >= h.ends
               else true end
    order by t.tenant_id limit at_most
$$;
call platform.door('doors.tenants_with_overdue_invoices(timestamptz, integer[], text, integer)');
