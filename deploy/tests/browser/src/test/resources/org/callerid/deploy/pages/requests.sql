-- SPDX-License-Identifier: Apache-2.0
-- Requests, the latest first, two a second: 96 % answered 200, 2 % 503, 1 % 429, 1 % 400; 40 campaigns, the later the rarer,
-- one with one request in half a million, 500 agents, and two million destinations.
insert into api_logs (id, created_at, request_type, endpoint, status, outcome, response_time_ms, destination, campaign, agent, call_id,
    caller_code, caller_id, allocation_id)
overriding system value
select 10000000000 - x, current_timestamp - x * interval '0.5184' second, 'ALLOCATION', 'GET /next-cid',
    case when lot < 96 then '200' when lot < 98 then '503' when lot = 98 then '429' else '400' end,
    case when lot < 96 then 'SUCCEEDED' when lot < 98 then 'NONE_AVAILABLE' when lot = 98 then 'RATE_LIMITED' else 'INVALID' end, 2 + x % 9,
    cast((2 + x % 300 / 60) * 100 + 20 + x % 60 as varchar) || cast(2000000 + x % 2000000 as varchar),
    case when x % 500000 = 0 then 'RARE' else 'CAMPAIGN' || cast(cast(floor(sqrt(x * 7919 % 1600)) as integer) as varchar) end,
    'agent' || cast(x * 31 % 500 as varchar), cast(x as varchar), 'V' || cast(x as varchar),
    case when lot < 96 then cast((2 + x * 37 % 1000000 / 200040) * 100 + 20 + x * 37 % 1000000 / 3334 % 60 as varchar) || cast(2000000 + x * 37 % 1000000 % 3334 as varchar) end,
    case when lot < 96 then cast(lpad(to_hex(10000000000 - x), 32, '0') as uuid) end
from (select x, x * 104729 % 100 as lot from generate_series(cast(? as bigint), cast(? as bigint)) as one(x)) each_one
