-- SPDX-License-Identifier: Apache-2.0
-- H2 takes ids in advance, 32 unless told otherwise, and each time it takes more it writes that to its file, with all else
-- that waits to be written: sixteen times for a chunk of a sheet.
alter table caller_ids alter column id set cache 1000;
