-- SPDX-License-Identifier: Apache-2.0
-- Executions by the service, by the first word of the statement and, if it can be told, the table that it names first.
-- PostgreSQL counts a prepared COMMIT only once, so they are left out; BEGIN is counted.
select lower(substring(query from '^\s*(\w+)')) || coalesce(' ' || lower(substring(query
        from '(?i)\m(?:into|update|from|table)\s+(caller_ids|allocations|call_keys|api_logs|traffic_minutes|traffic_hours|'
            || 'change_feed|rotation|listed_numbers|shared_settings|audit_trail|audit_operations)\M')), '') as kind,
    sum(calls)::bigint
from pg_stat_statements join pg_database on pg_database.oid = dbid join pg_roles on pg_roles.oid = userid
where datname = 'callerid_db' and rolname = 'callerid_user' and query not like '%pg_stat_%'
    and query not ilike 'commit%'
group by kind
