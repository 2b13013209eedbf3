-- Ends leases: the numbers return to where they were in the rotation.
--
-- KEYS[1]  epoch of the index
-- ARGV[1…] numbers
local index = live_index(KEYS[1])
if not index then
    return
end
for _, number in ipairs(ARGV) do
    local area, available_at = string.match(redis.call('HGET', index .. 'rows', number) or '', '^%d+:(.*):(%d+)$')
    if available_at then
        move(index, number, area, available_at)
    end
end
