-- Every change of this table leaves an entry in platform.audit_entry; not the texts, which hold the links of invitations
-- and bookings.
call platform.audit('engagement.message', '{text_body,html_body,calendar}');
