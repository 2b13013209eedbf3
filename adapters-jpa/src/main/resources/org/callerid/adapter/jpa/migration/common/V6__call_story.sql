-- SPDX-License-Identifier: Apache-2.0
-- Which promise a request was answered with.
alter table api_logs add column allocation_id uuid;
-- Since when the number had been free when it was promised: it was the one free the longest of its group.
alter table allocations add column free_since timestamp with time zone;
