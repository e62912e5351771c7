-- Two cards of one customer become one. The other stays as a pointer, with its contacts: who books with one of them is found.
create function booking.name_key(name text) returns text
    language sql immutable parallel safe
as $$
    select string_agg(word, ' ' order by word collate "C") from unnest(string_to_array(booking.searchable(name), ' ')) word
$$;

alter table booking.customer
    add column merged_into uuid,
    -- the same for names of the same words, in whichever order
    add column name_key    text generated always as (booking.name_key(name)) stored,
    add foreign key (tenant_id, merged_into) references booking.customer,
    add check (merged_into <> id);
call platform.personal('booking.customer', '{name_key}');
create index customer_pointer on booking.customer (tenant_id, merged_into) where merged_into is not null;
create index customer_by_name_key on booking.customer (tenant_id, name_key);

grant update (customer_id) on booking.allergy to ${app};
grant update (customer_id) on booking.consent, booking.treatment to ${doors};
-- What is only ever added changes hands with its customer, and in nothing else.
create function doors.hand_customer_over(giver uuid, taker uuid) returns void
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    update booking.consent c set customer_id = taker
    where c.tenant_id = platform.current_tenant() and c.customer_id = giver;
    update booking.treatment t set customer_id = taker
    where t.tenant_id = platform.current_tenant() and t.customer_id = giver;
end
$$;
call platform.door('doors.hand_customer_over(uuid, uuid)');
