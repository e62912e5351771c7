-- A gateway that has refused a refund says the same again under the same key, for a day: what is sent again after that goes under
-- another one. Of what nobody knows whether it has arrived the key stays.
alter table finance.gateway_refund
    -- whether it was refused under its key, and is sent again
    add column refused boolean not null default false;
grant update (refused) on finance.gateway_refund to ${app};
