-- SPDX-License-Identifier: Apache-2.0
-- A million numbers of 300 area codes (220 to 279, 320 to 379 and so on to 679) and 12 carriers, one of which has 35 % of
-- them: 3 % reserved for six hours, 5 % at their daily limit, 4.5 % inactive, all others free. Nothing is drawn by chance.
-- Those from one to another, in number order.
insert into caller_ids (caller_id, carrier, area_code, hourly_limit, daily_limit, is_active, created_at, updated_at,
    last_used, reserved_until, allocation_id, hour_uses, hour_ends, day_uses, day_ends, available_at, version)
select cast((2 + x / 200040) * 100 + 20 + x / 3334 % 60 as varchar) || cast(2000000 + x % 3334 as varchar),
    case when x * 7919 % 100 < 35 then 'Carrier 0' else 'Carrier ' || cast(1 + x * 7919 / 100 % 11 as varchar) end,
    cast((2 + x / 200040) * 100 + 20 + x / 3334 % 60 as varchar), 10 + x % 90, 100 + x * 31 % 400,
    case when lot between 80 and 124 then 0 else 1 end,
    hour_begins, hour_begins, hour_begins - x * interval '1' second,
    case when lot < 30 then hour_begins + interval '6' hour else hour_begins - x * interval '1' second end,
    case when lot < 30 then cast(lpad(cast(x as varchar), 32, '0') as uuid) end,
    x % 7, hour_begins + interval '1' hour,
    case when lot between 30 and 79 then 100 + x * 31 % 400 else x % 31 end, day_begins + interval '1' day,
    case when lot < 30 then hour_begins + interval '6' hour
         when lot between 30 and 79 then day_begins + interval '1' day
         else hour_begins - x * interval '1' second end,
    1
from (select x, x * 104729 % 1000 as lot, date_trunc('hour', current_timestamp) as hour_begins,
        date_trunc('day', current_timestamp) as day_begins
    from generate_series(cast(? as bigint), cast(? as bigint)) as one(x)) each_one
