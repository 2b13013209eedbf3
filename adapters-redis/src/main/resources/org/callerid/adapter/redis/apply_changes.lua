-- Applies changed rows to the live index.
--
-- KEYS[1]  epoch of the index
-- ARGV[1]  the change feed revision that the live index reflects afterwards
-- ARGV[2…] rows, see upsert_rows
-- Returns  1, or nil if no index is live
local live = live_index(KEYS[1])
if not live then
    return nil
end
upsert_rows(live, 2)
local known = tonumber(redis.call('HGET', KEYS[1], 'revision'))
if known < tonumber(ARGV[1]) then
    redis.call('HSET', KEYS[1], 'revision', ARGV[1])
end
return 1
