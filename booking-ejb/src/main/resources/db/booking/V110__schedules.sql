-- Schedules that hold from a date on, over one week or several in turn, with breaks; and dates with hours of their own.

create table booking.schedule (
    tenant_id  uuid     not null default platform.current_tenant(),
    master_id  uuid     not null,
    -- holds until the master's next one begins; 0001-01-01: from the beginning of time
    valid_from date     not null,
    weeks      smallint not null check (weeks between 1 and 12),
    -- a date of the first week of several
    first_week date,
    primary key (tenant_id, master_id, valid_from),
    foreign key (tenant_id, master_id) references booking.master,
    check (weeks = 1 or first_week is not null)
);
call platform.isolate('booking.schedule');
grant select, insert, delete on booking.schedule to ${app};

-- The weeks of before have no beginning. Those of all businesses at once, so the owner steps over row-level security for
-- this one statement.
alter table booking.schedule no force row level security;
alter table booking.shift no force row level security;
insert into booking.schedule (tenant_id, master_id, valid_from, weeks)
select distinct tenant_id, master_id, date '0001-01-01', 1 from booking.shift;
alter table booking.schedule force row level security;
alter table booking.shift force row level security;

-- week 0: every week; rest: a break, in which the shifts of the day do not count; no branch: any of the master's
alter table booking.shift
    add column valid_from date     not null default '0001-01-01',
    add column week       smallint not null default 0 check (week between 0 and 12),
    add column rest       boolean  not null default false,
    add column branch_id  uuid,
    drop constraint shift_pkey,
    add primary key (tenant_id, master_id, valid_from, rest, week, day_of_week, starts),
    add foreign key (tenant_id, master_id, valid_from) references booking.schedule;

create table booking.special_date (
    tenant_id uuid    not null default platform.current_tenant(),
    id        uuid    not null,
    master_id uuid    not null,
    date      date    not null,
    -- beside the schedule's hours; otherwise instead of them
    overtime  boolean not null,
    reason    text,
    primary key (tenant_id, id),
    unique (tenant_id, master_id, date, overtime),
    foreign key (tenant_id, master_id) references booking.master
);

-- ends = 00:00 is the end of the day; none of a date that replaces the schedule: the master does not work
create table booking.special_shift (
    tenant_id       uuid not null default platform.current_tenant(),
    special_date_id uuid not null,
    starts          time not null,
    ends            time not null,
    branch_id       uuid,
    primary key (tenant_id, special_date_id, starts),
    foreign key (tenant_id, special_date_id) references booking.special_date
);

call platform.isolate('booking.special_date');
call platform.isolate('booking.special_shift');
grant select, insert, delete on booking.special_date, booking.special_shift to ${app};
-- of whom was erased
grant update (reason) on booking.special_date to ${app};
call platform.audit('booking.schedule');
call platform.audit('booking.special_date');
call platform.audit('booking.special_shift');
call platform.personal('booking.special_date', '{reason}');

create constraint trigger touch_cache after insert or update or delete on booking.schedule
    deferrable initially deferred for each row execute function doors.touch_cache();
create constraint trigger touch_cache after insert or update or delete on booking.special_date
    deferrable initially deferred for each row execute function doors.touch_cache();
create constraint trigger touch_cache after insert or update or delete on booking.special_shift
    deferrable initially deferred for each row execute function doors.touch_cache();
