-- Refunds one permit of each agent, if it has one of that time.
--
-- KEYS     each agent's permits
-- ARGV[1]  when they were acquired, in microseconds
for _, key in ipairs(KEYS) do
    local permit = redis.call('ZRANGEBYSCORE', key, ARGV[1], ARGV[1], 'LIMIT', 0, 1)[1]
    if permit then
        redis.call('ZREM', key, permit)
    end
end
