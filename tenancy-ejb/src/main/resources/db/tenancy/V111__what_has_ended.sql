-- Sessions end by themselves when their refresh tokens have; and what has ended is forgotten after a while.

-- As before, and the session was used since a moment: who has not come for so long has no refresh token that is good.
drop function doors.live_session(uuid, uuid, uuid, timestamptz);
create function doors.live_session(wanted_tenant uuid, wanted_session uuid, wanted_user uuid, at timestamptz,
                                   used_since timestamptz)
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
      and s.ended_at is null and s.last_used_at > used_since and u.status = 'ACTIVE'
$$;
grant select (last_used_at) on tenancy.session to ${doors};
call platform.door('doors.live_session(uuid, uuid, uuid, timestamptz, timestamptz)');

-- Only the doors delete, so the application needs no right to.
grant delete on tenancy.refresh_token, tenancy.session, tenancy.password_reset, tenancy.invitation,
    tenancy.log_in_challenge, tenancy.email_verification, tenancy.client_verification, tenancy.client_session to ${doors};
grant select (tenant_id, id, family_id, expires_at) on tenancy.refresh_token to ${doors};
grant select (tenant_id, id, expires_at) on tenancy.password_reset, tenancy.log_in_challenge to ${doors};
grant select (tenant_id, id, expires_at, used_at) on tenancy.email_verification to ${doors};
grant select (expires_at) on tenancy.invitation, tenancy.client_verification to ${doors};
grant select (tenant_id, id) on tenancy.impersonation to ${doors};
create policy door on tenancy.refresh_token for select to ${doors} using (true);
create policy door on tenancy.password_reset for select to ${doors} using (true);
create policy door on tenancy.log_in_challenge for select to ${doors} using (true);
create policy door on tenancy.email_verification for select to ${doors} using (true);
create policy door on tenancy.impersonation for select to ${doors} using (true);
create policy forgetting on tenancy.refresh_token for delete to ${doors} using (true);
create policy forgetting on tenancy.session for delete to ${doors} using (true);
create policy forgetting on tenancy.password_reset for delete to ${doors} using (true);
create policy forgetting on tenancy.invitation for delete to ${doors} using (true);
create policy forgetting on tenancy.log_in_challenge for delete to ${doors} using (true);
create policy forgetting on tenancy.email_verification for delete to ${doors} using (true);
create policy forgetting on tenancy.client_verification for delete to ${doors} using (true);
create policy forgetting on tenancy.client_session for delete to ${doors} using (true);

create index refresh_token_by_end on tenancy.refresh_token (expires_at);
create index session_by_end on tenancy.session ((coalesce(ended_at, last_used_at)));
create index password_reset_by_end on tenancy.password_reset (expires_at);
create index invitation_by_end on tenancy.invitation (expires_at);
create index log_in_challenge_by_end on tenancy.log_in_challenge (expires_at);
create index email_verification_by_end on tenancy.email_verification (expires_at) where used_at is null;
create index client_verification_by_end on tenancy.client_verification (expires_at);
create index client_session_by_end on tenancy.client_session ((coalesce(ended_at, expires_at)));

-- Forgets a bounded number of things of one kind that ended before a moment, of all businesses; returns how many. What the
-- audit knows of a person by them is redacted. One node at a time: another one finds nothing to do.
create function doors.forget_ended(kind text, before timestamptz, at_most integer) returns bigint
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    what    record;
    tenants uuid[];
    things  uuid[];
begin
    if not pg_try_advisory_xact_lock(hashtext('forget what has ended')) then
        return 0;
    end if;
    select * into strict what
    from (values
        ('REFRESH_TOKENS', 'tenancy.refresh_token', 'o.expires_at', 'true'),
        ('PASSWORD_LINKS', 'tenancy.password_reset', 'o.expires_at', 'true'),
        ('INVITATIONS', 'tenancy.invitation', 'o.expires_at', 'true'),
        ('CHALLENGES', 'tenancy.log_in_challenge', 'o.expires_at', 'true'),
        -- those that were used tell which addresses a person has had: erasing needs them
        ('EMAIL_LINKS', 'tenancy.email_verification', 'o.expires_at', 'o.used_at is null'),
        -- those of the platform's support stay with the proof of why it came
        ('SESSIONS', 'tenancy.session', 'coalesce(o.ended_at, o.last_used_at)',
         'not exists (select 1 from tenancy.refresh_token r where r.tenant_id = o.tenant_id and r.family_id = o.id)
          and not exists (select 1 from tenancy.impersonation i where i.tenant_id = o.tenant_id and i.id = o.id)'),
        ('CLIENT_CODES', 'tenancy.client_verification', 'o.expires_at', 'true'),
        ('CLIENT_SESSIONS', 'tenancy.client_session', 'coalesce(o.ended_at, o.expires_at)', 'true')
    ) as k (name, entity, ended, forgettable)
    where k.name = kind;
    execute format(
        'with gone as (
             delete from %1$s t
             using (select o.tenant_id, o.id from %1$s o where %2$s < $1 and %3$s order by %2$s limit $2) old
             where t.tenant_id = old.tenant_id and t.id = old.id
             returning t.tenant_id, t.id)
         select coalesce(array_agg(g.tenant_id), ''{}''), coalesce(array_agg(g.id), ''{}'') from gone g',
        what.entity, what.ended, what.forgettable)
    into tenants, things using before, at_most;
    if exists (select 1 from platform.personal_column p where p.entity = what.entity) then
        update platform.audit_entry a
        set before = platform.without_personal(a.entity, a.before), after = platform.without_personal(a.entity, a.after)
        from unnest(tenants, things) t (tenant_id, id)
        where a.tenant_id = t.tenant_id and a.entity_id = t.id and a.action in ('INSERT', 'UPDATE', 'DELETE');
    end if;
    return cardinality(things);
end
$$;
call platform.door('doors.forget_ended(text, timestamptz, integer)');
