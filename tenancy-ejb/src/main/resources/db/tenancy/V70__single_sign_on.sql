-- Single sign-on: OpenID Connect issuers that a business, or the platform itself, trusts.

-- client_secret: AES-GCM under a key of the platform; null for a public client, which proves itself by PKCE alone
create table tenancy.identity_provider (
    tenant_id              uuid        not null default platform.current_tenant() references tenancy.tenant,
    id                     uuid        not null,
    name                   text        not null,
    issuer                 text        not null,
    client_id              text        not null,
    client_secret          text,
    redirect_uri           text        not null,
    scopes                 text[]      not null,
    audiences              text[]      not null,
    token_exchange         boolean     not null,
    roles_claim            text,
    default_role           text        check (default_role in ('MANAGER', 'MASTER')),
    adds_people            boolean     not null,
    require_verified_email boolean     not null,
    second_factor          text        not null check (second_factor in ('OURS', 'PROVED', 'ISSUERS')),
    enabled                boolean     not null,
    version                bigint      not null default 1,
    created_at             timestamptz not null,
    primary key (tenant_id, id)
);

-- What a value of the claim makes of a person; of several roles the highest counts.
create table tenancy.identity_provider_role (
    tenant_id   uuid not null default platform.current_tenant(),
    provider_id uuid not null,
    claim_value text not null,
    role        text not null check (role in ('SUPER_ADMIN', 'OWNER', 'MANAGER', 'MASTER')),
    primary key (tenant_id, provider_id, claim_value),
    foreign key (tenant_id, provider_id) references tenancy.identity_provider on delete cascade,
    check ((role = 'SUPER_ADMIN') = (tenant_id = '00000000-0000-0000-0000-000000000000'))
);

create table tenancy.identity_provider_branch (
    tenant_id   uuid not null default platform.current_tenant(),
    provider_id uuid not null,
    claim_value text not null,
    branch_id   uuid not null,
    primary key (tenant_id, provider_id, claim_value, branch_id),
    foreign key (tenant_id, provider_id, claim_value) references tenancy.identity_provider_role on delete cascade,
    foreign key (tenant_id, branch_id) references tenancy.branch
);

-- Who somebody is to an issuer. It stays when the provider goes: the issuer's word decides only while a provider trusts it.
create table tenancy.external_identity (
    tenant_id    uuid        not null default platform.current_tenant(),
    id           uuid        not null,
    user_id      uuid        not null,
    issuer       text        not null,
    subject      text        not null,
    linked_at    timestamptz not null,
    last_used_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, issuer, subject),
    -- an address that the issuer has given to another person does not give away the account
    unique (tenant_id, user_id, issuer),
    foreign key (tenant_id, user_id) references tenancy.app_user
);

-- A log-in that has gone to its issuer and may come back once. State, nonce and verifier (RFC 7636) are HMACs over the id,
-- so nothing is stored that opens anything.
create table tenancy.sso_attempt (
    tenant_id   uuid        not null default platform.current_tenant(),
    id          uuid        not null,
    provider_id uuid        not null,
    expires_at  timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, provider_id) references tenancy.identity_provider on delete cascade
);
create index sso_attempt_by_end on tenancy.sso_attempt (tenant_id, expires_at);

call platform.isolate('tenancy.identity_provider');
call platform.isolate('tenancy.identity_provider_role');
call platform.isolate('tenancy.identity_provider_branch');
call platform.isolate('tenancy.external_identity');
call platform.isolate('tenancy.sso_attempt');
grant select, insert, update, delete on tenancy.identity_provider, tenancy.external_identity to ${app};
grant select, insert, delete on tenancy.identity_provider_role, tenancy.identity_provider_branch, tenancy.sso_attempt
    to ${app};
call platform.audit('tenancy.identity_provider', '{client_secret}');
call platform.audit('tenancy.identity_provider_role');
call platform.audit('tenancy.identity_provider_branch');
call platform.audit('tenancy.external_identity');
call platform.audit('tenancy.sso_attempt');
call platform.personal('tenancy.external_identity', '{subject}');

-- Who comes by an issuer needs no password.
alter table tenancy.app_user drop constraint app_user_check;

-- Whoever has proved a second factor to a trusted issuer is not asked to set one up here.
alter table tenancy.session add column proved_elsewhere boolean not null default false;
grant select (proved_elsewhere) on tenancy.session to ${doors};

create or replace function doors.live_session(wanted_tenant uuid, wanted_session uuid, wanted_user uuid, at timestamptz)
    returns table (role text, branches uuid[], must_set_up_totp boolean, added text[], removed text[],
                   granted text[], denied text[])
    language sql stable security definer set search_path = pg_catalog
as $$
    select u.role,
           array(select b.branch_id from tenancy.user_branch b where b.tenant_id = u.tenant_id and b.user_id = u.id),
           n.require_totp and not s.proved_elsewhere and not exists (select 1 from tenancy.totp t
               where t.tenant_id = u.tenant_id and t.user_id = u.id and t.confirmed_at is not null),
           coalesce(r.added, '{}'),
           coalesce(r.removed, '{}'),
           array(select p.permission from tenancy.user_permission p
                 where p.tenant_id = u.tenant_id and p.user_id = u.id and p.granted
                   and (p.until is null or p.until > at)),
           array(select p.permission from tenancy.user_permission p
                 where p.tenant_id = u.tenant_id and p.user_id = u.id and not p.granted
                   and (p.until is null or p.until > at))
    from tenancy.session s
    join tenancy.app_user u on u.tenant_id = s.tenant_id and u.id = s.user_id
    join tenancy.tenant n on n.tenant_id = s.tenant_id
    left join tenancy.role_permissions r on r.tenant_id = u.tenant_id and r.role = u.role
    where s.tenant_id = wanted_tenant and s.id = wanted_session and s.user_id = wanted_user
      and s.ended_at is null and u.status = 'ACTIVE'
$$;
