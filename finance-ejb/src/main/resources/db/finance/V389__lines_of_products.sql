-- Which product a line sells.
alter table finance.invoice_line
    add column product_id uuid,
    add foreign key (tenant_id, product_id) references finance.product,
    add constraint invoice_line_of_one_thing check (service_id is null or product_id is null);

create or replace function finance.keep_document_lines() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
declare
    document uuid;
begin
    if tg_op = 'INSERT' then
        document := new.invoice_id;
    else
        document := old.invoice_id;
    end if;
    if exists (select 1 from finance.invoice i
               where i.tenant_id = platform.current_tenant() and i.id = document and i.status <> 'DRAFT') then
        if tg_op <> 'UPDATE' then
            raise exception 'A document that was issued does not change' using errcode = 'restrict_violation';
        end if;
        if (new.invoice_id, new.position, new.description, new.service_id, new.product_id, new.master_id, new.quantity,
            new.unit_minor, new.discount_percent, new.discount_minor, new.tax_rate_id, new.tax_name, new.tax_rate,
            new.net_minor, new.tax_minor, new.credits_position)
           is distinct from
           (old.invoice_id, old.position, old.description, old.service_id, old.product_id, old.master_id, old.quantity,
            old.unit_minor, old.discount_percent, old.discount_minor, old.tax_rate_id, old.tax_name, old.tax_rate,
            old.net_minor, old.tax_minor, old.credits_position) then
            raise exception 'A document that was issued does not change' using errcode = 'restrict_violation';
        end if;
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end
$$;
