-- Acquires one permit for each agent, atomically.
--
-- KEYS     each agent's permits: a list of times of acquisition, in microseconds
-- ARGV[1]  permits per agent and window
-- ARGV[2]  the window, in microseconds
-- ARGV[3]  now, in microseconds
-- Returns  for each key '', or when the next permit is available, in microseconds
local limit, window, now = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local CHUNK = 64

-- Removes the permits that were acquired before the window. Returns how many are left.
local function trim(key)
    while true do
        local ended = 0
        for _, acquired in ipairs(redis.call('LRANGE', key, 0, CHUNK - 1)) do
            if tonumber(acquired) > now - window then
                break
            end
            ended = ended + 1
        end
        if ended > 0 then
            redis.call('LTRIM', key, ended, -1)
        end
        if ended < CHUNK then
            return redis.call('LLEN', key)
        end
    end
end

local answers = {}
for agent, key in ipairs(KEYS) do
    local permits = redis.call('LLEN', key)
    -- A list below the limit is trimmed now and then, so that it does not grow.
    if permits >= limit or permits > 0 and permits % CHUNK == 0 then
        permits = trim(key)
    end
    if permits < limit then
        redis.call('RPUSH', key, ARGV[3])
        redis.call('PEXPIRE', key, math.ceil(window / 1000))
        answers[agent] = ''
    else
        answers[agent] = string.format('%.0f', tonumber(redis.call('LINDEX', key, 0)) + window)
    end
end
return answers
