-- SPDX-License-Identifier: Apache-2.0
-- What operators changed, in the transactions that did it. Kept for ever.
create sequence audit_trail_seq start with 500 increment by 500;

create table audit_trail (
    id               bigint not null primary key,
    changed_at       timestamp with time zone not null,
    changed_by       varchar(64) not null,
    change_kind      varchar(16) not null,
    caller_id        varchar(15) not null,
    old_carrier      varchar(64),
    old_area_code    varchar(3),
    old_hourly_limit integer,
    old_daily_limit  integer,
    old_is_active    smallint,
    new_carrier      varchar(64),
    new_area_code    varchar(3),
    new_hourly_limit integer,
    new_daily_limit  integer,
    new_is_active    smallint
);

create index audit_trail_caller_id on audit_trail (caller_id, id);
