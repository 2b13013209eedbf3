-- SPDX-License-Identifier: Apache-2.0
-- What operators say of the numbers, beside what calls do to them: each way to sort needs an index, and in caller_ids every
-- call would pay for it. A trigger keeps it, so that whoever changes caller_ids need not know.
create table listed_numbers (
    caller_id      varchar(15) not null,
    carrier        varchar(64),
    area_code      varchar(3),
    hourly_limit   integer not null,
    daily_limit    integer not null,
    is_active      smallint not null,
    primary key (caller_id) include (area_code, carrier, is_active)
);

insert into listed_numbers
select caller_id, carrier, area_code, hourly_limit, daily_limit, is_active from caller_ids where deleted_at is null
order by caller_id;

-- Whatever a page is filtered by is in the index it is sorted by.
create index listed_numbers_area_code on listed_numbers (area_code, caller_id) include (carrier, is_active);
create index listed_numbers_carrier on listed_numbers (carrier, caller_id) include (area_code, is_active);
create index listed_numbers_hourly_limit on listed_numbers (hourly_limit, caller_id)
    include (area_code, carrier, is_active);
create index listed_numbers_daily_limit on listed_numbers (daily_limit, caller_id)
    include (area_code, carrier, is_active);

-- A carrier may have half of all numbers.
create index listed_numbers_carrier_area_code on listed_numbers (carrier, area_code, caller_id) include (is_active);
create index listed_numbers_carrier_hourly_limit on listed_numbers (carrier, hourly_limit, caller_id)
    include (area_code, is_active);
create index listed_numbers_carrier_daily_limit on listed_numbers (carrier, daily_limit, caller_id)
    include (area_code, is_active);

create function keep_listed_number() returns trigger language plpgsql as $$
begin
    if new.deleted_at is null then
        insert into listed_numbers
        values (new.caller_id, new.carrier, new.area_code, new.hourly_limit, new.daily_limit, new.is_active)
        on conflict (caller_id) do update set (carrier, area_code, hourly_limit, daily_limit, is_active) =
            (excluded.carrier, excluded.area_code, excluded.hourly_limit, excluded.daily_limit, excluded.is_active);
    else
        delete from listed_numbers where caller_id = new.caller_id;
    end if;
    return null;
end $$;

create trigger keep_listed_number
after insert or update of carrier, area_code, hourly_limit, daily_limit, is_active, deleted_at on caller_ids
for each row execute function keep_listed_number();

create function forget_listed_number() returns trigger language plpgsql as $$
begin
    delete from listed_numbers where caller_id = old.caller_id;
    return null;
end $$;

create trigger forget_listed_number after delete on caller_ids
for each row execute function forget_listed_number();

-- The turn of a carrier's numbers is told without reading the rows of all others.
drop index caller_ids_turn;
create index caller_ids_turn on caller_ids (is_active, available_at, caller_id) include (carrier);
