-- How far invoices were paid before that was noted, of one business: as the audit has it, change by change. What was taken back of
-- lines credit notes say. If the audit does not go back so far, how far it was when it changed last, as of the latest day of what pays
-- it and takes it back. Invoices that a payroll has counted are left as they are: it has counted them by what was noted. Those made
-- since a moment are not looked at.
create procedure finance.note_paid_before(of_tenant uuid, made_before timestamptz default 'infinity')
    language plpgsql set search_path = pg_catalog
as $$
declare
    local_zone text;
begin
    select t.time_zone into local_zone from tenancy.tenant t where t.tenant_id = of_tenant;

    insert into finance.invoice_paid (tenant_id, invoice_id, version, day, paid_minor, left_net, left_tax)
    with wanted as (
        select i.id, i.paid_minor,
               (select min(p.version) from finance.invoice_paid p where p.tenant_id = of_tenant and p.invoice_id = i.id) as noted
        from finance.invoice i
        where i.tenant_id = of_tenant and i.kind = 'INVOICE' and i.status <> 'DRAFT' and i.created_at < made_before
          and not exists (select from finance.payroll_line c where c.tenant_id = of_tenant and c.invoice_id = i.id)
    ), change as (
        select w.id, (e.after ->> 'version')::bigint as version, (e.at at time zone local_zone)::date as day,
               coalesce(
                   (e.after ->> 'paid_minor')::bigint,
                   -- a credit note that took back what was not paid
                   (select (o.after ->> 'paid_minor')::bigint from platform.audit_entry o
                    where o.tenant_id = of_tenant and o.entity_id = w.id and o.entity = 'finance.invoice'
                      and o.action = 'UPDATE' and o.after ? 'paid_minor' and (o.at, o.id) < (e.at, e.id)
                    order by o.at desc, o.id desc limit 1),
                   (select (o.before ->> 'paid_minor')::bigint from platform.audit_entry o
                    where o.tenant_id = of_tenant and o.entity_id = w.id and o.entity = 'finance.invoice'
                      and o.action = 'UPDATE' and o.before ? 'paid_minor' and (o.at, o.id) > (e.at, e.id)
                    order by o.at, o.id limit 1),
                   w.paid_minor) as paid_minor
        from wanted w
        join platform.audit_entry e on e.tenant_id = of_tenant and e.entity_id = w.id
        where e.entity = 'finance.invoice' and e.action = 'UPDATE' and e.after ? 'version'
          and (e.after ? 'paid_minor' or e.after ? 'credited_minor')
          and (w.noted is null or (e.after ->> 'version')::bigint < w.noted)
    )
    select of_tenant, c.id, c.version, c.day, c.paid_minor, rest.net, rest.tax
    from change c
    cross join lateral finance.left_of_lines(of_tenant, c.id, c.day) rest
    where rest.net is not null
    on conflict do nothing;

    insert into finance.invoice_paid (tenant_id, invoice_id, version, day, paid_minor, left_net, left_tax)
    select of_tenant, i.id, i.version, changed.day, i.paid_minor, rest.net, rest.tax
    from finance.invoice i
    cross join lateral (
        select greatest(
            i.issued_on,
            (select max(n.issued_on) from finance.invoice n where n.tenant_id = of_tenant and n.credits_id = i.id),
            (select max(greatest(p.taken_on, (select max(r.refunded_on) from finance.refund r
                                              where r.tenant_id = of_tenant and r.payment_id = p.id)))
             from finance.payment_allocation x
             join finance.payment p on p.tenant_id = x.tenant_id and p.id = x.payment_id
             where x.tenant_id = of_tenant and x.invoice_id = i.id)) as day) changed
    cross join lateral finance.left_of_lines(of_tenant, i.id, changed.day) rest
    where i.tenant_id = of_tenant and i.kind = 'INVOICE' and i.status <> 'DRAFT' and i.paid_minor + i.credited_minor > 0
      and i.created_at < made_before
      and rest.net is not null
      and not exists (select from finance.invoice_paid p where p.tenant_id = of_tenant and p.invoice_id = i.id)
      and not exists (select from finance.payroll_line c where c.tenant_id = of_tenant and c.invoice_id = i.id);
end
$$;

-- What of the lines of an invoice was not taken back at the end of a day: of each the net, and the tax of all.
create function finance.left_of_lines(of_tenant uuid, of_invoice uuid, at_end_of date, out net bigint[], out tax bigint)
    language sql stable set search_path = pg_catalog
as $$
    select array_agg(l.net_minor - coalesce(t.net, 0)::bigint order by l.position), sum(l.tax_minor - coalesce(t.tax, 0))::bigint
    from finance.invoice_line l
    cross join lateral (
        select sum(o.net_minor) as net, sum(o.tax_minor) as tax
        from finance.invoice n
        join finance.invoice_line o on o.tenant_id = n.tenant_id and o.invoice_id = n.id
        where n.tenant_id = of_tenant and n.credits_id = of_invoice and n.status <> 'DRAFT' and n.issued_on <= at_end_of
          and o.credits_position = l.position) t
    where l.tenant_id = of_tenant and l.invoice_id = of_invoice
$$;
revoke all on procedure finance.note_paid_before(uuid, timestamptz) from public;
revoke all on function finance.left_of_lines(uuid, uuid, date) from public;

-- All businesses, one after the other, each as if it were open: the tables' owner sees which there are for this one statement.
alter table finance.account no force row level security;
do $$
declare
    business    uuid;
    -- since then it is noted, by whoever was of that version: the day after that is looked at, too
    noted_since timestamptz := coalesce(
        (select max(h.installed_on)::timestamptz + interval '1 day' from finance.flyway_schema_history h where h.version = '341'),
        'infinity');
begin
    for business in select distinct a.tenant_id from finance.account a loop
        perform set_config('thermae.tenant', business::text, true);
        call finance.note_paid_before(business, noted_since);
    end loop;
    perform set_config('thermae.tenant', '', true);
end
$$;
alter table finance.account force row level security;
