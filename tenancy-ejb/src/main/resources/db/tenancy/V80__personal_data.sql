-- People: what of them is personal, and since when it is no more.
call platform.personal('tenancy.app_user', '{email,password_hash,first_name,last_name,phone}');
call platform.personal('tenancy.session', '{device,address}');
call platform.personal('tenancy.client_verification', '{contact}');
call platform.personal('tenancy.client_session', '{contact}');
-- which the table has from V90 on
insert into platform.personal_column (entity, column_name)
values ('tenancy.client_session', 'device'), ('tenancy.client_session', 'address');
call platform.personal('tenancy.email_verification', '{email}');
call platform.personal('tenancy.permission_request', '{reason,answer}');
call platform.personal('tenancy.totp', '{secret}');
call platform.personal('tenancy.recovery_code', '{code_hash}');

alter table tenancy.app_user
    add column erased_at timestamptz,
    add check (erased_at is null or (status = 'DEACTIVATED' and password_hash is null));

-- who has proved a contact is forgotten with the person, or when it is long ago
grant delete on tenancy.client_verification, tenancy.client_session to ${app};
create index client_verification_by_contact on tenancy.client_verification (tenant_id, contact);
create index client_session_of_contact on tenancy.client_session (tenant_id, contact);
