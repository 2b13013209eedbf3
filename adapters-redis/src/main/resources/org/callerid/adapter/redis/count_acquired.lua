-- Counts the permits that each agent has acquired within the window.
--
-- KEYS     each agent's permits: a list of times of acquisition, in microseconds
-- ARGV[1]  the window, in microseconds
-- ARGV[2]  now, in microseconds
-- Returns  for each key how many
local window, now = tonumber(ARGV[1]), tonumber(ARGV[2])
local CHUNK = 64

-- How many permits at the head of the list were acquired before the window.
local function ended(key)
    local first = 0
    while true do
        local chunk = redis.call('LRANGE', key, first, first + CHUNK - 1)
        for _, acquired in ipairs(chunk) do
            if tonumber(acquired) > now - window then
                return first
            end
            first = first + 1
        end
        if #chunk < CHUNK then
            return first
        end
    end
end

local counts = {}
for agent, key in ipairs(KEYS) do
    counts[agent] = string.format('%d', redis.call('LLEN', key) - ended(key))
end
return counts
