-- Clients who come without a booking, and visits that were put where others are already.

alter table booking.booking
    add column walk_in boolean not null default false,
    -- why it overlaps others; null: it does not
    add column overbook_reason text;
call platform.personal('booking.booking', '{overbook_reason}');

-- What overlaps bookings knowingly is reserved in another layer of the place, and there only; the rest of such a visit is
-- reserved as any other's. So the constraint keeps everybody else out, and of each layer too. Everybody sees it as taken.
comment on column booking.allocation.unit is 'a place of the resource (0 to 99), and 100 more for each layer of overbooking';

-- Those who come and leave no contact have one card together.
alter table booking.customer
    add column anonymous boolean not null default false,
    drop constraint customer_check,
    add constraint customer_check
        check (erased_at is not null or anonymous or email is not null or phone is not null);
create unique index customer_anonymous on booking.customer (tenant_id) where anonymous and erased_at is null;
