-- Gift cards: paid for when they are sold, owed until they are used. A card's balance is the sum of its entries.
create table finance.gift_card (
    tenant_id     uuid        not null default platform.current_tenant(),
    id            uuid        not null,
    -- SHA-256 of the code, which is nowhere: whoever reads this cannot pay by it
    code_digest   bytea       not null,
    last_four     text        not null check (last_four ~ '^[0-9A-HJKMNP-TV-Z]{4}$'),
    status        text        not null check (status in ('ACTIVE', 'BLOCKED', 'VOIDED')),
    -- why it is blocked or was taken back
    reason        text,
    -- where it was sold; it pays in all branches
    branch_id     uuid        not null,
    -- who has bought it
    customer_id   uuid,
    currency      text        not null check (currency ~ '^[A-Z]{3}$'),
    value_minor   bigint      not null check (value_minor > 0),
    balance_minor bigint      not null check (balance_minor between 0 and value_minor),
    -- the last day on which it pays, in the zone of the business
    expires_on    date,
    recipient     text,
    message       text,
    sold_on       date        not null,
    sold_at       timestamptz not null,
    sold_by       uuid        not null,
    version       bigint      not null default 1,
    primary key (tenant_id, id),
    unique (tenant_id, code_digest),
    check ((status = 'ACTIVE') = (reason is null)),
    check (status <> 'VOIDED' or balance_minor = 0)
);
create index gift_card_by_customer on finance.gift_card (tenant_id, customer_id, id) where customer_id is not null;
create index gift_card_by_last_four on finance.gift_card (tenant_id, last_four, id);

-- What a card was paid by.
create table finance.gift_card_part (
    tenant_id    uuid    not null default platform.current_tenant(),
    card_id      uuid    not null,
    position     integer not null check (position > 0),
    method       text    not null check (method in ('CASH', 'CARD_TERMINAL', 'BANK_TRANSFER')),
    amount_minor bigint  not null check (amount_minor > 0),
    reference    text,
    primary key (tenant_id, card_id, position),
    foreign key (tenant_id, card_id) references finance.gift_card
);

-- What a card gets and gives. Only ever added.
create table finance.gift_card_entry (
    tenant_id     uuid        not null default platform.current_tenant(),
    id            uuid        not null,
    card_id       uuid        not null,
    kind          text        not null check (kind in ('SALE', 'USE', 'RETURN', 'VOID')),
    amount_minor  bigint      not null check (case when kind in ('SALE', 'RETURN') then amount_minor > 0
                                                   else amount_minor < 0 end),
    -- after it
    balance_minor bigint      not null check (balance_minor >= 0),
    payment_id    uuid,
    -- which of the payment's parts the card has paid
    part_position integer,
    refund_id     uuid,
    done_on       date        not null,
    done_at       timestamptz not null,
    done_by       uuid        not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, card_id) references finance.gift_card,
    foreign key (tenant_id, payment_id, part_position) references finance.payment_part,
    foreign key (tenant_id, refund_id) references finance.refund,
    check ((kind in ('USE', 'RETURN')) = (payment_id is not null) and (payment_id is null) = (part_position is null)),
    check ((kind = 'RETURN') = (refund_id is not null))
);
create index gift_card_entry_by_card on finance.gift_card_entry (tenant_id, card_id, id);
-- a part of a payment is paid by one card
create unique index gift_card_entry_by_part on finance.gift_card_entry (tenant_id, payment_id, part_position)
    where kind = 'USE';

alter table finance.payment_part
    drop constraint payment_part_method_check,
    add constraint payment_part_method_check
        check (method in ('CASH', 'CARD_TERMINAL', 'BANK_TRANSFER', 'ACCOUNT_CREDIT', 'ONLINE', 'GIFT_CARD'));
alter table finance.refund_part
    drop constraint refund_part_method_check,
    add constraint refund_part_method_check
        check (method in ('CASH', 'CARD_TERMINAL', 'BANK_TRANSFER', 'ACCOUNT_CREDIT', 'ONLINE', 'GIFT_CARD'));

call platform.isolate('finance.gift_card');
call platform.isolate('finance.gift_card_part');
call platform.isolate('finance.gift_card_entry');
grant select, insert on finance.gift_card, finance.gift_card_part, finance.gift_card_entry to ${app};
grant update (status, reason, customer_id, balance_minor, recipient, message, version) on finance.gift_card to ${app};
grant update (reference) on finance.gift_card_part to ${app};
call platform.audit('finance.gift_card', '{code_digest}');
call platform.audit('finance.gift_card_part');
call platform.personal('finance.gift_card', '{reason,recipient,message}');
call platform.personal('finance.gift_card_part', '{reference}');
