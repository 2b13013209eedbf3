-- Takes note of rows that changed in the catalogue.
--
-- KEYS[1]  epoch of the index
-- ARGV[1]  the catalogue's revision that the live index knows afterwards
-- ARGV[2…] rows, see note_rows
-- Returns  1, or nil if no index is live
local live = live_index(KEYS[1])
if not live then
    return nil
end
note_rows(live, 2)
local known = tonumber(redis.call('HGET', KEYS[1], 'revision'))
if known < tonumber(ARGV[1]) then
    redis.call('HSET', KEYS[1], 'revision', ARGV[1])
end
return 1
