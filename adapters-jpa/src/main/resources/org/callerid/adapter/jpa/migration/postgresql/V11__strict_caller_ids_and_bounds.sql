-- SPDX-License-Identifier: Apache-2.0
-- A number outside North America keeps its plus. Compared byte by byte, numbers have one order in every database and in Java.
alter table caller_ids alter column caller_id type varchar(16) collate "C";
alter table listed_numbers alter column caller_id type varchar(16) collate "C";
alter table allocations alter column caller_id type varchar(16);
alter table api_logs alter column caller_id type varchar(16);
alter table audit_trail alter column caller_id type varchar(16);

-- What the service can read, so that nothing else is written. Rows that are there already are not checked: the service leaves
-- those it cannot read out of rotation, and names them.
alter table caller_ids
    add constraint caller_ids_caller_id check (caller_id ~ '^\+[2-9][0-9]{6,14}$'
        or caller_id ~ '^[2-9][0-8][0-9][2-9][0-9]{6}$' and substr(caller_id, 2, 2) <> '11') not valid,
    add constraint caller_ids_carrier check (carrier ~ '^[^[:cntrl:]]*[^[:space:][:cntrl:]][^[:cntrl:]]*$') not valid,
    add constraint caller_ids_area_code check (area_code is null
        or area_code ~ '^[0-9]{3}$' and caller_id !~ '^\+') not valid,
    add constraint caller_ids_hourly_limit check (hourly_limit between 1 and 1000000) not valid,
    add constraint caller_ids_daily_limit check (daily_limit between 1 and 1000000) not valid,
    add constraint caller_ids_is_active check (is_active in (0, 1)) not valid,
    add constraint caller_ids_uses check (hour_uses >= 0 and day_uses >= 0) not valid,
    add constraint caller_ids_version check (version >= 0) not valid,
    add constraint caller_ids_times check (isfinite(reserved_until) and isfinite(hour_ends) and isfinite(day_ends)
        and isfinite(available_at) and isfinite(created_at) and isfinite(updated_at)) not valid;

alter table allocations
    add constraint allocations_destination check (destination ~ '^[0-9]{7,15}$') not valid,
    add constraint allocations_call_id check (call_id ~ '^[A-Za-z0-9_.:;@/+=~-]{1,128}$') not valid,
    add constraint allocations_campaign check (campaign ~ '^[A-Za-z0-9_.@ -]{0,64}$') not valid,
    add constraint allocations_agent check (agent ~ '^[A-Za-z0-9_.@ -]{0,64}$') not valid,
    add constraint allocations_term check (reserved_until > reserved_at) not valid;
