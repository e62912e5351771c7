-- The number of an account is unique, but no key: PostgreSQL takes every whole unique index for one that others may refer to, and
-- then a new number waits for all who have posted to the account, by whose foreign keys its row is shared. One of them may be the
-- first to post to a role, and wait for the chart, which whoever edits the account has locked: neither would ever go on. An index
-- with a condition, here one that always holds, is none that others refer to.
alter table finance.account drop constraint account_tenant_id_code_key;
create unique index account_code on finance.account (tenant_id, code) where code is not null;
