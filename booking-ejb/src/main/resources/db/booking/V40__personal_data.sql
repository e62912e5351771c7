-- Customers and masters: what of them is personal, since when it is no more, and what customers have consented to.
call platform.personal('booking.customer', '{name,email,phone}');
call platform.personal('booking.booking', '{client_name,client_email,client_phone,notes,cancel_reason}');
call platform.personal('booking.master', '{first_name,last_name,email,phone}');
call platform.personal('booking.time_off', '{reason}');

alter table booking.customer
    add column erased_at timestamptz,
    drop constraint customer_check,
    add constraint customer_check check (erased_at is not null or email is not null or phone is not null);
-- whose last visit is long ago: the oldest cards first
create index customer_kept on booking.customer (tenant_id, created_at) where erased_at is null;

-- Only ever added: what holds is the last record of a purpose.
create table booking.consent (
    tenant_id    uuid        not null default platform.current_tenant(),
    id           uuid        not null,
    customer_id  uuid        not null,
    purpose      text        not null check (purpose in
                     ('MARKETING_EMAIL', 'MARKETING_SMS', 'TERMS', 'PRIVACY_POLICY', 'PHOTOS', 'HEALTH_DATA')),
    -- of the text that the customer was shown
    text_version text        not null,
    given        boolean     not null,
    at           timestamptz not null,
    channel      text        not null check (channel in ('STAFF', 'CLIENT', 'BOOKING')),
    -- who of the business has noted it; null where the client has said it himself
    recorded_by  uuid,
    -- the contact by which the client was known, masked
    contact      text,
    booking_id   uuid,
    evidence     text,
    primary key (tenant_id, id),
    foreign key (tenant_id, customer_id) references booking.customer,
    foreign key (tenant_id, booking_id) references booking.booking
);
create index consent_by_customer on booking.consent (tenant_id, customer_id, id);
call platform.isolate('booking.consent');
grant select, insert on booking.consent to ${app};
call platform.audit('booking.consent');
call platform.personal('booking.consent', '{contact,evidence}');

-- That somebody has consented stays; who that was does not.
grant usage on schema booking to ${doors};
grant select, update (contact, evidence) on booking.consent to ${doors};
create function doors.redact_consents(things uuid[]) returns void
    language sql security definer set search_path = pg_catalog
as $$
    update booking.consent c set contact = null, evidence = null
    where c.tenant_id = platform.current_tenant() and (c.customer_id = any (things) or c.booking_id = any (things))
$$;
call platform.door('doors.redact_consents(uuid[])');
