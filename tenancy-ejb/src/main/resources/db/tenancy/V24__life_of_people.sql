-- People look after their own names, zone and e-mail address; an address counts as theirs once a link sent to it was used.

alter table tenancy.app_user
    add column time_zone         text,
    add column email_verified_at timestamptz;

-- email: the address that the link went to; it becomes the person's when the link is used
create table tenancy.email_verification (
    tenant_id  uuid        not null default platform.current_tenant(),
    id         uuid        not null,
    user_id    uuid        not null,
    email      text        not null check (email = lower(email)),
    expires_at timestamptz not null,
    used_at    timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, user_id) references tenancy.app_user
);
alter table tenancy.email_verification enable row level security;
alter table tenancy.email_verification force row level security;
create policy tenant on tenancy.email_verification
    using (tenant_id = (select platform.current_tenant()))
    with check (tenant_id = (select platform.current_tenant()));
grant select, insert, update on tenancy.email_verification to ${app};
call platform.audit('tenancy.email_verification');
