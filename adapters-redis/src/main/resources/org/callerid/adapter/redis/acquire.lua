-- Acquires one permit for each agent, atomically.
--
-- KEYS     each agent's permits: a sorted set by time of acquisition
-- ARGV[1]  permits per agent and window
-- ARGV[2]  the window, in microseconds
-- ARGV[3]  now, in microseconds
-- ARGV[4…] for each key, a unique name for the permit
-- Returns  for each key '', or when the next permit is available, in microseconds
local limit, window, now = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local answers = {}
for agent, key in ipairs(KEYS) do
    redis.call('ZREMRANGEBYSCORE', key, '-inf', string.format('%.0f', now - window))
    if redis.call('ZCARD', key) < limit then
        redis.call('ZADD', key, ARGV[3], ARGV[3 + agent])
        redis.call('PEXPIRE', key, math.ceil(window / 1000))
        answers[agent] = ''
    else
        local oldest = redis.call('ZRANGE', key, 0, 0, 'WITHSCORES')[2]
        answers[agent] = string.format('%.0f', tonumber(oldest) + window)
    end
end
return answers
