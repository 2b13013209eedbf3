-- Updates rows in the live index and in the one being built.
--
-- KEYS[1]  epoch of the index
-- ARGV[1…] rows, see upsert_rows
-- Returns  1, or nil if no index is live
local live = live_index(KEYS[1])
local building = redis.call('HGET', KEYS[1], 'building')
if building and is_complete(building) then
    upsert_rows(building, 1)
end
if not live then
    return nil
end
upsert_rows(live, 1)
return 1
