-- SPDX-License-Identifier: Apache-2.0
-- The count of the stored reservations without those that were released: clients here release none, but the service releases
-- one that was made after its request had been refused. Then, what must be zero in all of them: reservations of a number that begin before an earlier one
-- of it has ended; numbers used more often in a clock hour or on a calendar day than their limit allows, for each such hour
-- and day; reservations of a call that begin before an earlier one of it has ended.
with ended as (
    select id, caller_id, call_id, destination, reserved_at, least(reserved_until, released_at) as ended_at
    from allocations
), of_numbers as (
    select reserved_at < max(ended_at) over (partition by caller_id order by reserved_at, id
        rows between unbounded preceding and 1 preceding) as overlapping
    from ended
), of_calls as (
    select reserved_at < max(ended_at) over (partition by call_id, destination order by reserved_at, id
        rows between unbounded preceding and 1 preceding) as overlapping
    from ended where call_id is not null
), hours as (
    select caller_id, date_trunc('hour', reserved_at, 'UTC') as begins, count(*) as uses
    from allocations group by caller_id, begins
), days as (
    select caller_id, date_trunc('day', begins, 'UTC') as begins, sum(uses) as uses
    from hours group by caller_id, date_trunc('day', begins, 'UTC')
)
select (select count(*) from allocations where released_at is null),
    (select count(*) from of_numbers where overlapping),
    (select count(*) from hours join caller_ids using (caller_id) where uses > hourly_limit)
        + (select count(*) from days join caller_ids using (caller_id) where uses > daily_limit),
    (select count(*) from of_calls where overlapping)
