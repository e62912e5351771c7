-- What was booked and worked can be told of long periods, too.
alter table finance.report_job drop constraint report_job_kind_check;
alter table finance.report_job
    add constraint report_job_kind_check
        check (kind in ('REVENUE', 'TAXES', 'TAKINGS', 'PROFIT_AND_LOSS', 'CASH_FLOW', 'HELD', 'RECEIVABLES', 'BOOKINGS'));
