-- Reports sum takings up by day.
create index payment_by_day on finance.payment (tenant_id, taken_on);
create index refund_by_day on finance.refund (tenant_id, refunded_on);
