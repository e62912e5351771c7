-- Every change of these tables leaves an entry in platform.audit_entry. Not so booking.allocation, which repeats for the
-- exclusion constraint what the items of bookings and the times off say.
call platform.audit('booking.service');
call platform.audit('booking.master');
call platform.audit('booking.master_branch');
call platform.audit('booking.master_service');
call platform.audit('booking.shift');
call platform.audit('booking.time_off');
call platform.audit('booking.customer');
call platform.audit('booking.booking');
call platform.audit('booking.booking_item');
