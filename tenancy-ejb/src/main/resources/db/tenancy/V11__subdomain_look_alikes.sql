-- Names that look alike are one name: the skeleton of a name has one letter for those that are taken for each other
-- (after Unicode Technical Standard 39, chapter 4). io.thermae.tenancy.business.SubdomainPolicy says the same.
alter table tenancy.subdomain
    add column skeleton text not null
        generated always as (replace(replace(translate(name, '01i', 'oll'), 'm', 'rn'), 'w', 'vv')) stored;
-- A business may have several names of one skeleton, two businesses may not.
alter table tenancy.subdomain
    add constraint subdomain_look_alike exclude using gist (skeleton with =, tenant_id with <>);

-- The public pages: which business has this subdomain, or had it; the answer holds the one that it has now.
create policy door on tenancy.subdomain for select to ${doors} using (true);
grant select (name, tenant_id) on tenancy.subdomain to ${doors};
create or replace function doors.tenant_of_subdomain(wanted text)
    returns table (tenant_id uuid, name text, subdomain text, status text, language text, time_zone text, currency text)
    language sql stable security definer set search_path = pg_catalog
as $$
    select t.tenant_id, t.name, t.subdomain, t.status, t.language, t.time_zone, t.currency
    from tenancy.subdomain s join tenancy.tenant t on t.tenant_id = s.tenant_id
    where s.name = wanted and t.status <> 'PLATFORM'
$$;
