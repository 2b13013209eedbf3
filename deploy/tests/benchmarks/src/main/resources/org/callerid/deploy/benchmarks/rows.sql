-- SPDX-License-Identifier: Apache-2.0
-- Rows inserted, updated, updated without touching an index (HOT) and deleted, by table.
select kind || ' ' || relname, changed
from pg_stat_user_tables
cross join lateral (values ('inserted', n_tup_ins), ('updated', n_tup_upd), ('HOT updated', n_tup_hot_upd),
    ('deleted', n_tup_del)) as counts(kind, changed)
