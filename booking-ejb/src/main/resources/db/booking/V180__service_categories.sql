-- Categories of services, in the order in which visitors see them. A service keeps its category's name beside its id.
create table booking.service_category (
    tenant_id uuid    not null default platform.current_tenant(),
    id        uuid    not null,
    name      text    not null,
    position  integer not null check (position between 0 and 10000),
    archived  boolean not null default false,
    version   bigint  not null default 1,
    primary key (tenant_id, id)
);
create unique index service_category_by_name on booking.service_category (tenant_id, lower(name)) where not archived;
call platform.isolate('booking.service_category');
grant select, insert, update on booking.service_category to ${app};

alter table booking.service
    add column category_id uuid,
    add foreign key (tenant_id, category_id) references booking.service_category;
create index service_by_category on booking.service (tenant_id, category_id);

-- The texts of before, of all businesses at once: so the owner steps over row-level security for these two statements. The
-- audit and the nodes' memories are told, as of any change of a service.
alter table booking.service no force row level security;
alter table booking.service_category no force row level security;
insert into booking.service_category (tenant_id, id, name, position)
select tenant_id, gen_random_uuid(), min(btrim(category)),
       least(10000, row_number() over (partition by tenant_id order by lower(btrim(category))) - 1)
from booking.service where btrim(category) <> ''
group by tenant_id, lower(btrim(category));
update booking.service s set category_id = c.id, category = c.name, version = s.version + 1
from booking.service_category c
where c.tenant_id = s.tenant_id and lower(c.name) = lower(btrim(s.category));
set constraints all immediate;
alter table booking.service force row level security;
alter table booking.service_category force row level security;

call platform.audit('booking.service_category');
create constraint trigger touch_cache after insert or update or delete on booking.service_category
    deferrable initially deferred for each row execute function doors.touch_cache();
