-- Cards of the platform's and what was paid to it are two works: what fails of one holds back nothing of the other.
create or replace function doors.tenants_with_due_platform_payments(moment timestamptz, at_most integer) returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select d.tenant_id
    from (select p.tenant_id, p.look_at as due_at from finance.platform_payment p where p.look_at <= moment
          union all
          select r.tenant_id, r.due_at from finance.platform_refund r where r.due_at <= moment) d
    group by d.tenant_id order by min(d.due_at) limit at_most
$$;
create function doors.tenants_with_due_platform_cards(moment timestamptz, at_most integer) returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select d.tenant_id
    from (select p.tenant_id, p.card_at as due_at from finance.platform_payment p where p.card_at <= moment
          union all
          select c.tenant_id, c.look_at from finance.platform_card c where c.look_at <= moment) d
    group by d.tenant_id order by min(d.due_at) limit at_most
$$;
call platform.door('doors.tenants_with_due_platform_cards(timestamptz, integer)');

-- What gateways have not given back is found among all payments.
create index gateway_refund_by_status on finance.gateway_refund (tenant_id, status);
