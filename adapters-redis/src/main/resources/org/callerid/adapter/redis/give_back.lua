-- Takes back one grant of each agent.
--
-- KEYS     each agent's grants
-- ARGV[1]  when they were spent, in microseconds
for _, key in ipairs(KEYS) do
    local grant = redis.call('ZRANGEBYSCORE', key, ARGV[1], ARGV[1], 'LIMIT', 0, 1)[1]
    if grant then
        redis.call('ZREM', key, grant)
    end
end
