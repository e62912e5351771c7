-- Figures of a service have working time, too: that of the masters who perform it. Rows of all masters with one service have it in
-- working_seconds, which was 0 there so far.

-- What has no beginning, as who works where: who performs what, in the branches where he works (where he begins or ceases to work is
-- marked by that), and what is offered at all.
create policy door on booking.master_branch for select to ${doors} using (true);
grant select (tenant_id, master_id, branch_id) on booking.master_branch to ${doors};
create function doors.mark_days_of_performer() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    tenant uuid := case tg_op when 'DELETE' then old.tenant_id else new.tenant_id end;
    master uuid := case tg_op when 'DELETE' then old.master_id else new.master_id end;
begin
    insert into booking.statistics_mark (tenant_id, branch_id, first_day, last_day, keep)
    select b.tenant_id, b.branch_id, '-infinity', 'infinity', false
    from booking.master_branch b where b.tenant_id = tenant and b.master_id = master;
    return null;
end
$$;
alter function doors.mark_days_of_performer() owner to ${doors};
revoke all on function doors.mark_days_of_performer() from public;
create trigger mark_days after insert or update or delete on booking.master_service
    for each row execute function doors.mark_days_of_performer();
create trigger mark_days after update on booking.service
    for each row when (old.archived <> new.archived) execute function doors.mark_all_days();

-- All days that there are so far are to be computed anew, of all businesses at once, so the tables' owner steps over row-level
-- security. One mark for each business: nodes hand it out to its branches, and compute their days in parts.
alter table booking.statistics_branch no force row level security;
alter table booking.statistics_mark no force row level security;
insert into booking.statistics_mark (tenant_id, first_day, last_day, keep)
select distinct b.tenant_id, date '-infinity', date 'infinity', false from booking.statistics_branch b;
alter table booking.statistics_branch force row level security;
alter table booking.statistics_mark force row level security;
