-- SPDX-License-Identifier: Apache-2.0
-- What the reserved numbers are promised to.
insert into allocations (id, caller_id, carrier, area_code, destination, destination_area_code, campaign, agent, call_id,
    available_since, reserved_at, reserved_until)
select allocation_id, caller_id, carrier, area_code, area_code || '5550100', area_code, 'CAMPAIGN1', 'agent1', caller_id,
    created_at, date_trunc('hour', current_timestamp), reserved_until
from caller_ids where allocation_id is not null
