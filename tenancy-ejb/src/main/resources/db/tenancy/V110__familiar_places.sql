-- From where people have logged in lately: the key is a hash of account and address of the network. Not tenant data, as
-- tenancy.attempt is none.
create table tenancy.familiar_place (
    key     text        primary key,
    last_at timestamptz not null
);
create index familiar_place_by_time on tenancy.familiar_place (last_at);
grant select, insert, update, delete on tenancy.familiar_place to ${app};
