-- Visits that repeat: each is a booking of its own, and keeps its place in the series.
create table booking.series (
    tenant_id  uuid        not null default platform.current_tenant(),
    id         uuid        not null,
    -- an RRULE (RFC 5545, 3.3.10)
    rule       text        not null,
    created_at timestamptz not null,
    primary key (tenant_id, id)
);
call platform.isolate('booking.series');
grant select, insert on booking.series to ${app};
call platform.audit('booking.series');

alter table booking.booking
    add column series_id  uuid,
    add column occurrence smallint check (occurrence between 1 and 200),
    add foreign key (tenant_id, series_id) references booking.series,
    add constraint occurrence_of_series check (num_nonnulls(series_id, occurrence) in (0, 2));
create index booking_by_series on booking.booking (tenant_id, series_id, occurrence) where series_id is not null;
