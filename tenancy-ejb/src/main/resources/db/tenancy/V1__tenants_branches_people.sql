-- Who: businesses, their branches and their people.
-- Each table: rows of the open tenant only (row-level security, forced), keys that begin with the tenant.

create table tenancy.tenant (
    tenant_id     uuid        primary key default platform.current_tenant(),
    name          text        not null,
    subdomain     text        not null,
    status        text        not null check (status in ('PLATFORM', 'PENDING', 'TRIAL', 'ACTIVE', 'SUSPENDED', 'REJECTED', 'CLOSED')),
    language      text        not null,
    time_zone     text        not null,
    currency      text        not null check (currency ~ '^[A-Z]{3}$'),
    reject_reason text,
    version       bigint      not null default 1,
    created_at    timestamptz not null
);

-- The register of subdomains: one name is one business on the whole platform, so its key is the name alone.
create table tenancy.subdomain (
    name      text primary key check (name ~ '^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$'),
    tenant_id uuid not null default platform.current_tenant() references tenancy.tenant
);

create table tenancy.branch (
    tenant_id  uuid    not null default platform.current_tenant() references tenancy.tenant,
    id         uuid    not null,
    name       text    not null,
    time_zone  text    not null,
    address    text,
    phone      text,
    archived   boolean not null default false,
    version    bigint  not null default 1,
    primary key (tenant_id, id)
);

-- closes = 00:00 is the end of the day
create table tenancy.business_hours (
    tenant_id   uuid     not null default platform.current_tenant(),
    branch_id   uuid     not null,
    day_of_week smallint not null check (day_of_week between 1 and 7),
    opens       time     not null,
    closes      time     not null,
    primary key (tenant_id, branch_id, day_of_week, opens),
    foreign key (tenant_id, branch_id) references tenancy.branch
);

create table tenancy.special_date (
    tenant_id uuid    not null default platform.current_tenant(),
    id        uuid    not null,
    branch_id uuid    not null,
    date      date    not null,
    closed    boolean not null,
    opens     time,
    closes    time,
    reason    text,
    primary key (tenant_id, id),
    unique (tenant_id, branch_id, date),
    foreign key (tenant_id, branch_id) references tenancy.branch,
    check (closed = (opens is null) and closed = (closes is null))
);

create table tenancy.app_user (
    tenant_id            uuid        not null default platform.current_tenant() references tenancy.tenant,
    id                   uuid        not null,
    email                text        not null check (email = lower(email)),
    password_hash        text,
    first_name           text        not null,
    last_name            text        not null,
    phone                text,
    role                 text        not null check (role in ('SUPER_ADMIN', 'OWNER', 'MANAGER', 'MASTER')),
    status               text        not null check (status in ('INVITED', 'ACTIVE', 'DEACTIVATED')),
    language             text        not null,
    must_change_password boolean     not null default false,
    version              bigint      not null default 1,
    created_at           timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, email),
    check (status <> 'ACTIVE' or password_hash is not null),
    check ((role = 'SUPER_ADMIN') = (tenant_id = '00000000-0000-0000-0000-000000000000'))
);
-- log-in asks for an e-mail in all businesses at once
create index app_user_by_email on tenancy.app_user (email);

create table tenancy.user_branch (
    tenant_id uuid not null default platform.current_tenant(),
    user_id   uuid not null,
    branch_id uuid not null,
    primary key (tenant_id, user_id, branch_id),
    foreign key (tenant_id, user_id) references tenancy.app_user,
    foreign key (tenant_id, branch_id) references tenancy.branch
);

create table tenancy.invitation (
    tenant_id   uuid        not null default platform.current_tenant(),
    id          uuid        not null,
    user_id     uuid        not null,
    expires_at  timestamptz not null,
    accepted_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, user_id) references tenancy.app_user
);

-- Refresh tokens: only their hash. A family is what one log-in has led to; a token used twice ends it.
create table tenancy.refresh_token (
    tenant_id  uuid        not null default platform.current_tenant(),
    id         uuid        not null,
    family_id  uuid        not null,
    user_id    uuid        not null,
    token_hash text        not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    revoked_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, user_id) references tenancy.app_user
);
create index refresh_token_family on tenancy.refresh_token (tenant_id, family_id);

do $$
declare
    tenant_table text;
begin
    foreach tenant_table in array array['tenant', 'subdomain', 'branch', 'business_hours', 'special_date', 'app_user',
                                        'user_branch', 'invitation', 'refresh_token']
    loop
        execute format('alter table tenancy.%I enable row level security', tenant_table);
        execute format('alter table tenancy.%I force row level security', tenant_table);
        execute format('create policy tenant on tenancy.%I
                            using (tenant_id = (select platform.current_tenant()))
                            with check (tenant_id = (select platform.current_tenant()))', tenant_table);
    end loop;
end $$;

grant usage on schema tenancy to ${app}, ${doors};
grant select, insert, update on all tables in schema tenancy to ${app};
grant delete on tenancy.business_hours, tenancy.special_date, tenancy.user_branch to ${app};
revoke update on tenancy.subdomain from ${app};

-- The doors of this module. They run as a role that may read these tables across tenants, and nothing else.
create policy door on tenancy.tenant for select to ${doors} using (true);
create policy door on tenancy.app_user for select to ${doors} using (true);
create policy door on tenancy.invitation for select to ${doors} using (true);
grant select (tenant_id, name, subdomain, status, language, time_zone, currency, reject_reason, version, created_at)
    on tenancy.tenant to ${doors};
grant select (tenant_id, id, email, password_hash, role, status) on tenancy.app_user to ${doors};
grant select (tenant_id, id) on tenancy.invitation to ${doors};

-- Log-in: who has this e-mail, and where.
create function doors.people_with_email(wanted text)
    returns table (tenant_id uuid, user_id uuid, password_hash text, user_status text, name text, subdomain text, status text)
    language sql stable security definer set search_path = pg_catalog
as $$
    select u.tenant_id, u.id, u.password_hash, u.status, t.name, t.subdomain, t.status
    from tenancy.app_user u join tenancy.tenant t on t.tenant_id = u.tenant_id
    where u.email = wanted
    order by t.subdomain
$$;

-- The public pages: which business has this subdomain.
create function doors.tenant_of_subdomain(wanted text)
    returns table (tenant_id uuid, name text, subdomain text, status text, language text, time_zone text, currency text)
    language sql stable security definer set search_path = pg_catalog
as $$
    select t.tenant_id, t.name, t.subdomain, t.status, t.language, t.time_zone, t.currency
    from tenancy.tenant t
    where t.subdomain = wanted and t.status <> 'PLATFORM'
$$;
create index tenant_by_subdomain on tenancy.tenant (subdomain);

-- An invitation's link names the invitation only.
create function doors.tenant_of_invitation(wanted uuid) returns uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select i.tenant_id from tenancy.invitation i where i.id = wanted
$$;
create index invitation_by_id on tenancy.invitation (id);

-- Platform administration: the businesses, newest first, from a position on.
create function doors.tenants(wanted_status text, before uuid, at_most integer)
    returns table (tenant_id uuid, name text, subdomain text, status text, language text, time_zone text, currency text,
                   reject_reason text, version bigint, created_at timestamptz)
    language sql stable security definer set search_path = pg_catalog
as $$
    select t.tenant_id, t.name, t.subdomain, t.status, t.language, t.time_zone, t.currency,
           t.reject_reason, t.version, t.created_at
    from tenancy.tenant t
    where t.status <> 'PLATFORM'
      and (wanted_status is null or t.status = wanted_status)
      and (before is null or t.tenant_id < before)
    order by t.tenant_id desc
    limit at_most
$$;

create function doors.tenants_by_status() returns table (status text, tenants bigint)
    language sql stable security definer set search_path = pg_catalog
as $$
    select t.status, count(*) from tenancy.tenant t where t.status <> 'PLATFORM' group by t.status order by t.status
$$;

do $$
declare
    door text;
begin
    foreach door in array array['people_with_email(text)', 'tenant_of_subdomain(text)', 'tenant_of_invitation(uuid)',
                                'tenants(text, uuid, integer)', 'tenants_by_status()']
    loop
        execute format('alter function doors.%s owner to ${doors}', door);
        execute format('revoke all on function doors.%s from public', door);
        execute format('grant execute on function doors.%s to ${app}', door);
    end loop;
end $$;

-- The platform's own tenant, home of the super administrators.
select set_config('thermae.tenant', '00000000-0000-0000-0000-000000000000', true);
insert into tenancy.tenant (name, subdomain, status, language, time_zone, currency, created_at)
values ('Platform', 'platform', 'PLATFORM', 'en', 'UTC', 'XXX', clock_timestamp());
