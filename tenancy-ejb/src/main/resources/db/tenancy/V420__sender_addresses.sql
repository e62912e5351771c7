-- The address that a business's mails come from counts once somebody who reads it has proved it by a code. The code is an
-- HMAC over the verification's id, so it is stored nowhere. Which address the business wants is a setting of its own.
create table tenancy.mail_sender (
    tenant_id       uuid        not null primary key default platform.current_tenant() references tenancy.tenant,
    address         text        not null check (length(address) <= 254),
    verification_id uuid,
    tries           integer     not null default 0,
    expires_at      timestamptz not null,
    confirmed_at    timestamptz
);

alter table tenancy.mail_sender enable row level security;
alter table tenancy.mail_sender force row level security;
create policy tenant on tenancy.mail_sender
    using (tenant_id = (select platform.current_tenant()))
    with check (tenant_id = (select platform.current_tenant()));
grant select, insert, update, delete on tenancy.mail_sender to ${app};
call platform.audit('tenancy.mail_sender');
