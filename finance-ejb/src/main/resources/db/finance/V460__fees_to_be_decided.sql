-- What clients owe for visits that do not take place, and what has become of that: somebody has it paid, or does without it; until
-- then it is to be decided. Written in the transaction of the booking, under its lock.
create table finance.fee (
    tenant_id      uuid        not null default platform.current_tenant(),
    id             uuid        not null,
    booking_id     uuid        not null,
    booking_number text        not null,
    branch_id      uuid        not null,
    kind           text        not null check (kind in ('LATE_CANCELLATION', 'NO_SHOW')),
    amount_minor   bigint      not null check (amount_minor > 0),
    currency       text        not null check (currency ~ '^[A-Z]{3}$'),
    -- since when it is owed
    owed_at        timestamptz not null,
    status         text        not null check (status in ('UNDECIDED', 'CHARGED', 'WAIVED')),
    primary key (tenant_id, id),
    unique (tenant_id, booking_id)
);
create index fee_by_status on finance.fee (tenant_id, status, id);

call platform.isolate('finance.fee');
grant select, insert on finance.fee to ${app};
grant update (status) on finance.fee to ${app};

-- Those of before, of each business as if it were open. Where bookings are not there yet there are none.
alter table tenancy.tenant no force row level security;
do $$
declare
    business uuid;
begin
    if exists (select from pg_attribute a
               where a.attrelid = to_regclass('booking.booking') and a.attname = 'fee_waived_at' and not a.attisdropped) then
        for business in select t.tenant_id from tenancy.tenant t loop
            perform set_config('thermae.tenant', business::text, true);
            insert into finance.fee
                (tenant_id, id, booking_id, booking_number, branch_id, kind, amount_minor, currency, owed_at, status)
            select b.tenant_id, b.id, b.id, b.number, b.branch_id, b.fee_kind, b.fee_minor, b.fee_currency,
                   least(b.starts_at, now()),
                   case when b.fee_waived_at is not null then 'WAIVED'
                        when exists (select from finance.invoice i
                                     where i.tenant_id = b.tenant_id and i.booking_id = b.id and i.kind = 'INVOICE'
                                       and i.fee_kind is not null) then 'CHARGED'
                        else 'UNDECIDED' end
            from booking.booking b
            where b.tenant_id = business and b.fee_kind is not null;
        end loop;
        perform set_config('thermae.tenant', '', true);
    end if;
end
$$;
alter table tenancy.tenant force row level security;

call platform.audit('finance.fee');
