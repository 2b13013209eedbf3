-- SPDX-License-Identifier: Apache-2.0
-- Numbers from one index to another, of 178 area codes from a given hundred: with 200, those from 200 to 289 and from 300 to
-- 389 without 211 and 311. A percentage of each area code's numbers is reserved for a day. One number in a hundred has an
-- hourly limit that is reached soon, so that limits are tested; the others never reach theirs.
insert into caller_ids (caller_id, carrier, area_code, hourly_limit, daily_limit, is_active, created_at, updated_at,
    last_used, reserved_until, allocation_id, hour_uses, hour_ends, day_uses, day_ends, available_at, version)
select area_code || cast(2000000 + line as varchar), 'Carrier ' || x % 5, area_code,
    case when x % 100 = 0 then 3 else 1000000 end, 1000000, 1, hour_begins, hour_begins, null,
    case when reserved then now + interval '1' day else hour_begins end,
    case when reserved then cast(lpad(cast(x as varchar), 32, '0') as uuid) end,
    case when reserved then 1 else 0 end, hour_begins + interval '1' hour,
    case when reserved then 1 else 0 end, day_begins + interval '1' day,
    case when reserved then now + interval '1' day else hour_begins end, 1
from (select x, cast(hundred + slot + slot / 89 * 11 + case when slot % 89 >= 11 then 1 else 0 end as varchar) as area_code,
        line, (line + 1) * percentage / 100 > line * percentage / 100 as reserved,
        current_timestamp as now,
        date_trunc('hour', current_timestamp, 'UTC') as hour_begins,
        date_trunc('day', current_timestamp, 'UTC') as day_begins
    from (select x, x % 178 as slot, x / 178 as line, cast(? as bigint) as hundred, cast(? as bigint) as percentage
        from generate_series(cast(? as bigint), cast(? as bigint)) as one(x)) as each_one) as each_number
