-- A package of a period that is over and not paid for is not looked at day by day: it waits, and lapses once it is paid.
create function finance.paid_packages_lapse() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    -- its last day has begun everywhere, and is over where the business is
    update finance.package set lapses_at = expires_on::timestamp at time zone 'UTC'
    where tenant_id = new.tenant_id and invoice_id = new.id and lapses_at = 'infinity';
    return null;
end
$$;
create trigger paid_packages_lapse after update of open_minor on finance.invoice
    for each row when (old.open_minor > 0 and new.open_minor = 0)
    execute function finance.paid_packages_lapse();
