-- Roles, database and extensions of Thermae on a PostgreSQL 15 or newer.
--
-- The local installation runs this by itself. On a PostgreSQL of your own, run it once as a superuser:
--     psql -v ON_ERROR_STOP=1 -v owner_password=... -v app_password=... -d postgres -f roles.sql
--
-- thermae_owner owns the database and every table, and logs in for migrations only.
-- thermae_app   is the application: it owns nothing and cannot step around row-level security.
-- thermae_doors is nobody's log-in: functions that may look across tenants run as this role, each listed by name.

CREATE ROLE thermae_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
CREATE ROLE thermae_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
CREATE ROLE thermae_doors NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;

ALTER ROLE thermae_owner PASSWORD :'owner_password';
ALTER ROLE thermae_app PASSWORD :'app_password';

-- so that migrations can give functions to it
GRANT thermae_doors TO thermae_owner;

CREATE DATABASE thermae OWNER thermae_owner TEMPLATE template0 ENCODING 'UTF8';
REVOKE ALL ON DATABASE thermae FROM PUBLIC;
GRANT CONNECT ON DATABASE thermae TO thermae_app;

\connect thermae

CREATE EXTENSION IF NOT EXISTS btree_gin SCHEMA public;
CREATE EXTENSION IF NOT EXISTS btree_gist SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;

-- the extensions' operators and functions are there to be used, and nothing else is to be put there
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO thermae_app, thermae_doors;
