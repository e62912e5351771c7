-- When the balances of a business were held against the lines of its ledger, and how many differences there were.
create table finance.ledger_verification (
    tenant_id   uuid        not null default platform.current_tenant(),
    verified_at timestamptz not null,
    -- balances that are not the sums of their lines, and entries that do not balance; counted up to a bound
    differences bigint      not null default 0 check (differences >= 0),
    primary key (tenant_id)
);
create index ledger_verification_found on finance.ledger_verification (tenant_id) where differences > 0;
call platform.isolate('finance.ledger_verification');
grant select, insert, update on finance.ledger_verification to ${app};

create policy door on finance.ledger_verification for select to ${doors} using (true);
create policy door on finance.account for select to ${doors} using (true);
grant select on finance.ledger_verification to ${doors};
grant select (tenant_id) on finance.account to ${doors};

-- Businesses that have a ledger which nobody has verified since then, those first that were verified longest ago.
create function doors.tenants_with_unverified_ledgers(since timestamptz, at_most integer) returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select a.tenant_id
    from (select distinct tenant_id from finance.account) a
    left join finance.ledger_verification v on v.tenant_id = a.tenant_id
    where v.tenant_id is null or v.verified_at < since
    order by v.verified_at nulls first, a.tenant_id
    limit at_most
$$;
call platform.door('doors.tenants_with_unverified_ledgers(timestamptz, integer)');

create function doors.ledgers_with_differences() returns bigint
    language sql stable security definer set search_path = pg_catalog
as $$ select count(*) from finance.ledger_verification where differences > 0 $$;
call platform.door('doors.ledgers_with_differences()');
