-- Answers to calls that their clients have named (header Idempotency-Key), so that a repeated call has one effect.
-- Not tenant data by its key: a call is named before its tenant is known. The application reaches it by the functions below only.
create table platform.idempotent_call (
    id            bytea       primary key, -- SHA-256 of who calls, what is called, and the client's key
    body_digest   text        not null,    -- of the call's body: another one is another call
    sealed_answer bytea       not null,    -- encrypted under a key that is made of the client's: answers hold tokens
    expires_at    timestamptz not null
);
create index idempotent_call_expiry on platform.idempotent_call (expires_at);

grant select, insert, update, delete on platform.idempotent_call to ${doors};

-- Begins a named call in the running transaction: whoever comes while it runs is told so, whoever comes later gets the answer.
-- The look at the table is a statement of its own, so that it sees what was committed while the lock was asked for.
create function doors.begin_idempotent_call(wanted bytea, now timestamptz)
    returns table (in_progress boolean, body_digest text, sealed_answer bytea)
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if not pg_try_advisory_xact_lock(('x' || encode(substring(wanted from 1 for 8), 'hex'))::bit(64)::bigint) then
        return query select true, null::text, null::bytea;
        return;
    end if;
    return query
        select false, c.body_digest, c.sealed_answer
        from platform.idempotent_call c where c.id = wanted and c.expires_at > now;
end
$$;

create function doors.keep_idempotent_call(wanted bytea, digest text, answer bytea, until timestamptz) returns void
    language sql security definer set search_path = pg_catalog
as $$
    insert into platform.idempotent_call (id, body_digest, sealed_answer, expires_at) values (wanted, digest, answer, until)
    on conflict (id) do update
        set body_digest = excluded.body_digest, sealed_answer = excluded.sealed_answer, expires_at = excluded.expires_at
$$;

create function doors.forget_idempotent_calls(now timestamptz) returns void
    language sql security definer set search_path = pg_catalog
as $$
    delete from platform.idempotent_call where expires_at <= now
$$;

do $$
declare
    door text;
begin
    foreach door in array array['begin_idempotent_call(bytea, timestamptz)',
                                'keep_idempotent_call(bytea, text, bytea, timestamptz)',
                                'forget_idempotent_calls(timestamptz)']
    loop
        execute format('alter function doors.%s owner to ${doors}', door);
        execute format('revoke all on function doors.%s from public', door);
        execute format('grant execute on function doors.%s to ${app}', door);
    end loop;
end $$;
