-- A tip that was paid with nothing that a master has served is nobody's. It is counted too, so that the lines of all runs add up to
-- what tips came to, and stays where tips are owed.
alter table finance.payroll_line alter column master_id drop not null;
alter table finance.payroll_line
    add constraint payroll_line_master_check check (master_id is not null or kind = 'TIP');
