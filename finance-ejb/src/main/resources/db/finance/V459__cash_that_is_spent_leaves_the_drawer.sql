-- Cash by which expenses and payrolls are paid lies in the open drawer of a branch, like any other, unless it comes from elsewhere.
alter table finance.expense add column from_drawer boolean not null default true;

alter table finance.drawer_movement
    drop constraint drawer_movement_kind_check,
    drop constraint drawer_movement_check,
    add constraint drawer_movement_kind_check check (kind in
        ('PAYMENT', 'REFUND', 'GIFT_CARD_SALE', 'GIFT_CARD_RETURN', 'EXPENSE', 'EXPENSE_RETURN', 'PAYROLL', 'CASH_IN', 'CASH_OUT')),
    add constraint drawer_movement_sign check (
        case when kind in ('PAYMENT', 'GIFT_CARD_SALE', 'EXPENSE_RETURN', 'CASH_IN') then amount_minor > 0 else amount_minor < 0 end);

-- An expense, or a payroll, is paid once, and comes back once.
create unique index drawer_movement_of_spending on finance.drawer_movement (tenant_id, document_id, kind)
    where kind in ('EXPENSE', 'EXPENSE_RETURN', 'PAYROLL');
