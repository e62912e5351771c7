-- Every change of these tables leaves an entry in platform.audit_entry.
call platform.audit('tenancy.tenant');
call platform.audit('tenancy.subdomain');
call platform.audit('tenancy.branch');
call platform.audit('tenancy.business_hours');
call platform.audit('tenancy.special_date');
call platform.audit('tenancy.app_user', '{password_hash}');
call platform.audit('tenancy.user_branch');
call platform.audit('tenancy.invitation');
call platform.audit('tenancy.refresh_token', '{token_hash}');
