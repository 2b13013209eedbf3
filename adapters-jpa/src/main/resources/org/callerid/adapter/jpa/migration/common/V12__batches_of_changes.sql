-- SPDX-License-Identifier: Apache-2.0
-- Which changes were made in one act, and which revision of the catalogue each made: a number whose revision is another now has
-- been changed since.
alter table audit_trail add column batch_id uuid;
alter table audit_trail add column revision bigint default 0 not null;
create index audit_trail_batch on audit_trail (batch_id, id);
