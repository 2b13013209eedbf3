-- Ends leases: the numbers return to where they were in the rotation.
--
-- KEYS[1]  epoch of the index
-- ARGV[1…] numbers
local index = live_index(KEYS[1])
if not index then
    return
end
for _, number in ipairs(ARGV) do
    local _, area, available_at = row(index, number)
    if area and available_at ~= '' then
        place(index, number, area, available_at)
    end
end
