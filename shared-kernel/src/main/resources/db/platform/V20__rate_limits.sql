-- Token buckets of the rate limits, shared by all nodes. Unlogged: after a crash of the database everybody starts afresh.
-- A bucket that is full again needs no row. Its key is a hash: no address of a person is stored.
create unlogged table platform.rate_limit (
    id         uuid        primary key,
    state      bytea       not null,
    expires_at timestamptz not null
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
grant select, insert, update, delete on platform.rate_limit to ${app};
