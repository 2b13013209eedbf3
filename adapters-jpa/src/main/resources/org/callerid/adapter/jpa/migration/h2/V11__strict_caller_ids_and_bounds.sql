-- SPDX-License-Identifier: Apache-2.0
-- A number outside North America keeps its plus.
alter table caller_ids alter column caller_id set data type varchar(16);
alter table allocations alter column caller_id set data type varchar(16);
alter table api_logs alter column caller_id set data type varchar(16);
alter table audit_trail alter column caller_id set data type varchar(16);

-- What the service can read, so that nothing else is written. Rows that are there already are not checked: the service leaves
-- those it cannot read out of rotation, and names them.
alter table caller_ids add constraint caller_ids_caller_id check (regexp_like(caller_id, '^\+[2-9][0-9]{6,14}$')
    or regexp_like(caller_id, '^[2-9][0-8][0-9][2-9][0-9]{6}$') and substr(caller_id, 2, 2) <> '11') nocheck;
alter table caller_ids add constraint caller_ids_carrier check (regexp_like(carrier, '^\P{Cntrl}*[^\s\p{Cntrl}]\P{Cntrl}*$')) nocheck;
alter table caller_ids add constraint caller_ids_area_code
    check (area_code is null or regexp_like(area_code, '^[0-9]{3}$') and not regexp_like(caller_id, '^\+')) nocheck;
alter table caller_ids add constraint caller_ids_hourly_limit check (hourly_limit between 1 and 1000000) nocheck;
alter table caller_ids add constraint caller_ids_daily_limit check (daily_limit between 1 and 1000000) nocheck;
alter table caller_ids add constraint caller_ids_is_active check (is_active in (0, 1)) nocheck;
alter table caller_ids add constraint caller_ids_uses check (hour_uses >= 0 and day_uses >= 0) nocheck;
alter table caller_ids add constraint caller_ids_version check (version >= 0) nocheck;

alter table allocations add constraint allocations_destination check (regexp_like(destination, '^[0-9]{7,15}$')) nocheck;
alter table allocations add constraint allocations_term check (reserved_until > reserved_at) nocheck;
