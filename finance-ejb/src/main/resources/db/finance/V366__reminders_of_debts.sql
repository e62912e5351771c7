-- Of how many days after the due date its customer has been reminded, the latest of them: none is reminded of twice.
alter table finance.invoice add column reminded_days integer not null default 0 check (reminded_days between 0 and 365);
create index invoice_overdue on finance.invoice (tenant_id, due_on) where open_minor > 0;

-- Businesses in which a customer is to be reminded of what he owes: on the days that the business has decided, or the platform,
-- and, if nobody could then, on the two after each of them. Of what is older nobody is reminded late.
create policy door on finance.invoice for select to ${doors} using (true);
grant select (tenant_id, customer_id, open_minor, due_on, reminded_days) on finance.invoice to ${doors};
create policy reminders_of_debts on tenancy.business_setting for select to ${doors} using (key = 'debtReminderDays');
grant select (tenant_id, key, value) on tenancy.business_setting to ${doors};
create function doors.tenants_with_overdue_invoices(moment timestamptz, usual integer[], at_most integer) returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select t.tenant_id
    from tenancy.tenant t
    left join tenancy.business_setting s on s.tenant_id = t.tenant_id and s.key = 'debtReminderDays'
    cross join lateral (
        select (moment at time zone t.time_zone)::date as today,
               case when s.value is null then usual
                    when s.value = 'never' then array[]::integer[]
                    else string_to_array(s.value, ',')::integer[] end as days) d
    where t.status in ('TRIAL', 'ACTIVE')
      and exists (select from unnest(d.days) r (day)
                  join finance.invoice i on i.tenant_id = t.tenant_id and i.due_on between d.today - r.day - 2 and d.today - r.day
                  where i.open_minor > 0 and i.customer_id is not null and i.reminded_days < r.day)
    order by t.tenant_id limit at_most
$$;
call platform.door('doors.tenants_with_overdue_invoices(timestamptz, integer[], integer)');
