-- A client's own bookings are found by the contact that the booking was made with.
create index booking_by_client_email on booking.booking (tenant_id, client_email) where client_email is not null;
create index booking_by_client_phone on booking.booking (tenant_id, client_phone) where client_phone is not null;
