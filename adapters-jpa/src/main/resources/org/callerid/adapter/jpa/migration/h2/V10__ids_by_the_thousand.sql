-- SPDX-License-Identifier: Apache-2.0
-- H2 notes in its file each time its store of ids is used up, with all that is unwritten then: every 32 rows by itself.
alter table caller_ids alter column id set cache 1000;
