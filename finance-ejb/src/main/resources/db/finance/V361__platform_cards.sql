-- A card that an owner lets be kept is charged when an invoice of the platform is due. Here is only what the gateway calls it.
create table finance.platform_card (
    tenant_id uuid        not null default platform.current_tenant(),
    id        uuid        not null,
    gateway   text        not null,
    reference text        not null,
    kept_by   uuid        not null,
    kept_at   timestamptz not null,
    -- FORGOTTEN: not charged any more; the row is there until the gateway has forgotten it, too
    status    text        not null default 'KEPT' check (status in ('KEPT', 'FORGOTTEN')),
    -- when it is looked next for invoices that are due, or when the gateway is told
    look_at   timestamptz not null,
    looks     integer     not null default 0,
    primary key (tenant_id, id)
);
create unique index platform_card_kept on finance.platform_card (tenant_id) where status = 'KEPT';
create index platform_card_look on finance.platform_card (look_at);

alter table finance.platform_payment
    -- whether the card is kept by which it is paid, and when the gateway is asked which one that was
    add column keeps_card boolean not null default false,
    add column card_at    timestamptz,
    -- which of the platform's own attempts it is, and the card that it charges; null if an owner pays himself
    add column attempt    integer check (attempt > 0),
    add column card       text,
    add constraint platform_payment_attempt_has_card check ((attempt is null) = (card is null)),
    add constraint platform_payment_keeps_card check (not keeps_card or attempt is null),
    add constraint platform_payment_card_at check (card_at is null or (keeps_card and status = 'SUCCEEDED'));
-- each attempt is one
create unique index platform_payment_by_attempt on finance.platform_payment (tenant_id, invoice_id, attempt)
    where attempt is not null;
create index platform_payment_card_at on finance.platform_payment (card_at) where card_at is not null;

-- by what one was paid at the test gateway
alter table finance.test_gateway_payment add column method text;

call platform.isolate('finance.platform_card');
grant select, insert, delete on finance.platform_card to ${app};
grant update (status, look_at, looks) on finance.platform_card to ${app};
grant update (card_at) on finance.platform_payment to ${app};
grant update (method) on finance.test_gateway_payment to ${app};

create policy door on finance.platform_card for select to ${doors} using (true);
grant select (tenant_id, look_at) on finance.platform_card to ${doors};
grant select (card_at) on finance.platform_payment to ${doors};
create or replace function doors.tenants_with_due_platform_payments(moment timestamptz, at_most integer) returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select d.tenant_id
    from (select p.tenant_id, p.look_at as due_at from finance.platform_payment p where p.look_at <= moment
          union all
          select p.tenant_id, p.card_at from finance.platform_payment p where p.card_at <= moment
          union all
          select c.tenant_id, c.look_at from finance.platform_card c where c.look_at <= moment
          union all
          select r.tenant_id, r.due_at from finance.platform_refund r where r.due_at <= moment) d
    group by d.tenant_id order by min(d.due_at) limit at_most
$$;
