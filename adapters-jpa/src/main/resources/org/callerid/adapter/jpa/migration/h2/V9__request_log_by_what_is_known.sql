-- SPDX-License-Identifier: Apache-2.0
-- The latest requests of a number, a campaign or an agent, or with one answer, however rare. What else is asked is in
-- the index too: rows are read one by one from the file.
create index api_logs_caller_id on api_logs (caller_id, created_at, id);
create index api_logs_campaign on api_logs (campaign, created_at, id, status);
create index api_logs_agent on api_logs (agent, created_at, id, campaign, status);
create index api_logs_status on api_logs (status, created_at, id, campaign);
