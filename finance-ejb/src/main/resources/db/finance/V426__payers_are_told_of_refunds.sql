-- Whether who has paid was told that the money goes back: once a refund, however often it is sent. Nobody is told of those of before.
alter table finance.gateway_refund add column payer_told boolean not null default true;
alter table finance.gateway_refund alter column payer_told set default false;
grant update (payer_told) on finance.gateway_refund to ${app};
