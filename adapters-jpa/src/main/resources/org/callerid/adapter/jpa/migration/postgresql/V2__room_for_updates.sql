-- Rows change with every call: leave room for the new version in the same page, and clean up early.
alter table caller_ids set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);
