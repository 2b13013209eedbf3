-- SPDX-License-Identifier: Apache-2.0
-- The latest requests of a number, a campaign or an agent, or with one answer, however rare.
create index api_logs_caller_id on api_logs (caller_id, created_at, id);
create index api_logs_campaign on api_logs (campaign, created_at, id);
create index api_logs_agent on api_logs (agent, created_at, id);
-- Most are answered 200: the latest of those are the latest of all.
create index api_logs_refused on api_logs (status, created_at, id) where status <> 200;
