-- SPDX-License-Identifier: Apache-2.0
-- The reservations of the numbers that are reserved.
insert into allocations (id, caller_id, carrier, area_code, destination, destination_area_code, campaign, agent,
    available_since, reserved_at, reserved_until)
select allocation_id, caller_id, carrier, area_code, area_code || '5550100', area_code, 'c1', 'a1', created_at,
    current_timestamp, reserved_until
from caller_ids where allocation_id is not null
