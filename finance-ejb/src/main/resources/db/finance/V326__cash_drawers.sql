-- From the moment at which somebody opens the cash drawer of a branch until he counts it: what came, what went, and what was
-- missing or over.
create table finance.drawer_session (
    tenant_id      uuid        not null default platform.current_tenant(),
    id             uuid        not null,
    branch_id      uuid        not null,
    currency       text        not null check (currency ~ '^[A-Z]{3}$'),
    -- what lay in it at the beginning
    float_minor    bigint      not null check (float_minor >= 0),
    opened_at      timestamptz not null,
    opened_by      uuid        not null,
    -- what should have lain in it at the end
    expected_minor bigint,
    counted_minor  bigint      check (counted_minor >= 0),
    note           text,
    closed_at      timestamptz,
    closed_by      uuid,
    primary key (tenant_id, id),
    check (num_nonnulls(expected_minor, counted_minor, closed_at, closed_by) in (0, 4)),
    check (note is null or closed_at is not null)
);
-- of a branch one is open at a time
create unique index drawer_session_open on finance.drawer_session (tenant_id, branch_id) where closed_at is null;
create index drawer_session_by_branch on finance.drawer_session (tenant_id, branch_id, id);

-- Cash that came into an open drawer, or went out of it. Only ever added.
create table finance.drawer_movement (
    tenant_id    uuid        not null default platform.current_tenant(),
    id           uuid        not null,
    session_id   uuid        not null,
    kind         text        not null
        check (kind in ('PAYMENT', 'REFUND', 'GIFT_CARD_SALE', 'GIFT_CARD_RETURN', 'CASH_IN', 'CASH_OUT')),
    amount_minor bigint      not null
        check (case when kind in ('PAYMENT', 'GIFT_CARD_SALE', 'CASH_IN') then amount_minor > 0 else amount_minor < 0 end),
    -- the payment, the refund or the gift card
    document_id  uuid,
    reason       text,
    moved_at     timestamptz not null,
    moved_by     uuid        not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, session_id) references finance.drawer_session,
    check ((kind in ('CASH_IN', 'CASH_OUT')) = (reason is not null) and (reason is null) = (document_id is not null))
);
create index drawer_movement_by_session on finance.drawer_movement (tenant_id, session_id, id);

-- Whoever closes a drawer waits for those who are putting something into it, and nothing is put into it after that.
create function finance.require_open_drawer() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    perform from finance.drawer_session s
    where s.tenant_id = new.tenant_id and s.id = new.session_id and s.closed_at is null
    for share;
    if not found then
        raise exception 'The drawer is closed' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
-- after the insert, so that the isolation of the rows speaks first
create trigger into_open_drawer after insert on finance.drawer_movement
    for each row execute function finance.require_open_drawer();

call platform.isolate('finance.drawer_session');
call platform.isolate('finance.drawer_movement');
grant select, insert on finance.drawer_session, finance.drawer_movement to ${app};
grant update (expected_minor, counted_minor, note, closed_at, closed_by) on finance.drawer_session to ${app};
call platform.audit('finance.drawer_session');
