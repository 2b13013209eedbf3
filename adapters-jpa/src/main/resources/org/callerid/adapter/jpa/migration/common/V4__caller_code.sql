-- SPDX-License-Identifier: Apache-2.0
-- VICIdial's name for the call, to join its logs with ours.
alter table allocations add column caller_code varchar(40);
