-- SPDX-License-Identifier: Apache-2.0
-- What a page is sorted by, and with it all that it is filtered by. Calls change none of these columns, so they pay nothing.
create index caller_ids_by_number on caller_ids (caller_id, area_code, carrier, is_active, deleted_at);
create index caller_ids_by_area_code on caller_ids (area_code nulls last, caller_id, carrier, is_active, deleted_at);
create index caller_ids_by_carrier on caller_ids (carrier nulls last, caller_id, area_code, is_active, deleted_at);
create index caller_ids_by_hourly_limit on caller_ids
    (hourly_limit, caller_id, area_code, carrier, is_active, deleted_at);
create index caller_ids_by_daily_limit on caller_ids
    (daily_limit, caller_id, area_code, carrier, is_active, deleted_at);

-- The turn of a carrier's numbers is told without reading the rows of all others.
drop index caller_ids_turn;
create index caller_ids_turn on caller_ids (is_active, available_at, caller_id, carrier);
