-- Takes note of rows, in the index that is live and in the one that is being built.
--
-- KEYS[1]  epoch of the index
-- ARGV[1…] rows, see note_rows
-- Returns  1, or nil if no index is live
local live = live_index(KEYS[1])
local building = redis.call('HGET', KEYS[1], 'building')
if building and is_whole(building) then
    note_rows(building, 1)
end
if not live then
    return nil
end
note_rows(live, 1)
return 1
