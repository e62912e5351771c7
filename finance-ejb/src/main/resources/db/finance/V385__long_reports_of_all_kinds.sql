-- All reports of money can be of long periods, and revenue is told by how it was paid, too.
alter table finance.report_job
    drop constraint report_job_kind_check,
    drop constraint report_job_told_by_check;
alter table finance.report_job
    add constraint report_job_kind_check
        check (kind in ('REVENUE', 'TAXES', 'TAKINGS', 'PROFIT_AND_LOSS', 'CASH_FLOW', 'HELD')),
    add constraint report_job_told_by_check
        check (told_by in ('BUSINESS', 'BRANCH', 'MASTER', 'SERVICE', 'CATEGORY', 'METHOD'));
