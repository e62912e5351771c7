-- Reports of long periods stand beside as many days before, if that is asked for; and what customers owed can be told of each month's end.
alter table finance.report_job
    add column compared boolean not null default false,
    drop constraint report_job_kind_check;
alter table finance.report_job
    add constraint report_job_kind_check
        check (kind in ('REVENUE', 'TAXES', 'TAKINGS', 'PROFIT_AND_LOSS', 'CASH_FLOW', 'HELD', 'RECEIVABLES'));
