-- find_tenants has taken its place.
drop function doors.tenants(text, uuid, integer);
