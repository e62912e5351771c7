-- Takings are summed up by day.
create index gift_card_by_day on finance.gift_card (tenant_id, sold_on);
create index gift_card_void_by_day on finance.gift_card_entry (tenant_id, done_on) where kind = 'VOID';

-- What a visit has paid and pays no more is found by what has given it back; by payments it is found already.
create index package_entry_by_refund on finance.package_entry (tenant_id, refund_id) where kind = 'RETURN';
-- Payrolls ask which lines of invoices visits had paid on a day.
create index package_entry_by_invoice on finance.package_entry (tenant_id, invoice_id, line_position)
    where invoice_id is not null;
