-- SPDX-License-Identifier: Apache-2.0
-- The reservations of the answered requests in requests.sql, each for five minutes. 40 % of the calls were answered, 30 % were
-- not, and 10 % were never released; one in a thousand ended with another status.
insert into allocations (id, caller_id, area_code, destination, destination_area_code, campaign, agent, call_id, caller_code,
    available_since, reserved_at, reserved_until, released_at, ended_at, dial_status, outcome)
select cast(lpad(to_hex(10000000000 - x), 32, '0') as uuid),
    cast((2 + x * 37 % 1000000 / 200040) * 100 + 20 + x * 37 % 1000000 / 3334 % 60 as varchar) || cast(2000000 + x * 37 % 1000000 % 3334 as varchar),
    cast((2 + x * 37 % 1000000 / 200040) * 100 + 20 + x * 37 % 1000000 / 3334 % 60 as varchar),
    cast((2 + x % 300 / 60) * 100 + 20 + x % 60 as varchar) || cast(2000000 + x % 2000000 as varchar),
    cast((2 + x % 300 / 60) * 100 + 20 + x % 60 as varchar),
    case when x % 500000 = 0 then 'RARE' else 'CAMPAIGN' || cast(cast(floor(sqrt(x * 7919 % 1600)) as integer) as varchar) end,
    'agent' || cast(x * 31 % 500 as varchar), cast(x as varchar), 'V' || cast(x as varchar), at - interval '1' hour, at,
    at + interval '5' minute, case when x % 10 < 9 then at + x % 240 * interval '1' second end,
    case when x % 10 < 9 then at + x % 240 * interval '1' second end,
    case when x % 1000 = 1 then 'DONTCALL' when x % 10 < 4 then 'ANSWER' when x % 10 < 7 then 'NOANSWER'
        when x % 10 = 7 then 'BUSY' when x % 10 = 8 then 'CONGESTION' end,
    case when x % 1000 = 1 then 'ENDED' when x % 10 < 4 then 'ANSWERED' when x % 10 < 7 then 'NO_ANSWER'
        when x % 10 = 7 then 'BUSY' when x % 10 = 8 then 'NOT_CONNECTED' end
from (select x, current_timestamp - x * interval '0.5184' second as at
    from generate_series(cast(? as bigint), cast(? as bigint)) as one(x) where x * 104729 % 100 < 96) each_one
