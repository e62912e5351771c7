-- Figures of a service have working time, too: that of the masters who perform it. Rows of all masters with one service have it in
-- working_seconds, which was 0 there so far.

-- What has no beginning, as who works where: who performs what, and what is offered at all.
create trigger mark_days after insert or update or delete on booking.master_service
    for each row execute function doors.mark_all_days();
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
