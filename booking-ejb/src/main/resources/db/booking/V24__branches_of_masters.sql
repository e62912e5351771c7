-- People who sign in as masters work in their masters' branches. Tenancy knows that from now on, of those before too: all
-- businesses at once, so the tables' owner steps over row-level security for this one statement.
alter table booking.master no force row level security;
alter table booking.master_branch no force row level security;
alter table tenancy.app_user no force row level security;
alter table tenancy.user_branch no force row level security;

insert into tenancy.user_branch (tenant_id, user_id, branch_id)
select m.tenant_id, m.user_id, b.branch_id
from booking.master m
join booking.master_branch b on b.tenant_id = m.tenant_id and b.master_id = m.id
join tenancy.app_user u on u.tenant_id = m.tenant_id and u.id = m.user_id
where u.role = 'MASTER'
on conflict do nothing;

alter table booking.master force row level security;
alter table booking.master_branch force row level security;
alter table tenancy.app_user force row level security;
alter table tenancy.user_branch force row level security;
