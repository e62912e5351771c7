-- A group visit that is moved gets new places, of the next hundred of numbers (after 299 the first again), and its bookings
-- are seated on them. Who reserves a place of where it was refers to what is not there, and looks again.
comment on column booking.group_place.number is 'place (0 to 99), and 100 more with each move';
