-- A lost card gets another code. What is left of one that is over may be kept, if the owner says so.
grant update (code_digest, last_four) on finance.gift_card to ${app};
alter table finance.gift_card_entry
    drop constraint gift_card_entry_kind_check,
    add constraint gift_card_entry_kind_check check (kind in ('SALE', 'USE', 'RETURN', 'VOID', 'LAPSE'));
