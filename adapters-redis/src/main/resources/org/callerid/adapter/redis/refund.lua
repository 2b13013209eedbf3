-- Refunds one permit of each agent, if it has one of that time.
--
-- KEYS     each agent's permits
-- ARGV[1]  when they were acquired, in microseconds
for _, key in ipairs(KEYS) do
    redis.call('LREM', key, -1, ARGV[1])
end
