-- SPDX-License-Identifier: Apache-2.0
-- Requests for a number, counted: each process has rows of its own, which it writes again as they grow.
create table traffic_minutes (
    node           uuid not null,
    minute_start   timestamp with time zone not null,
    granted        bigint not null,
    limited        bigint not null,
    none_given     bigint not null,
    unusable       bigint not null,
    -- A compressed HdrHistogram of microseconds.
    response_times bytea not null,
    primary key (minute_start, node)
);

-- By the destination's area code, and by campaign.
create table traffic_hours (
    node           uuid not null,
    hour_start     timestamp with time zone not null,
    subject        varchar(9) not null,
    name           varchar(64) not null,
    asked          bigint not null,
    granted        bigint not null,
    granted_local  bigint not null,
    limited        bigint not null,
    primary key (hour_start, subject, name, node)
);
