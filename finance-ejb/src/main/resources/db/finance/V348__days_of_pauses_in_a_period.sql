-- How many of a period's days are those of pauses: nobody has paid for them, and so none of them is given back. The membership
-- knows of its latest pause only.
alter table finance.membership_period
    add column paused_days integer not null default 0 check (paused_days >= 0);
alter table finance.membership_period
    alter column paused_days drop default,
    add check (ends_on - starts_on >= paused_days);
grant update (paused_days) on finance.membership_period to ${app};
