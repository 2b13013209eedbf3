-- Sets or deletes the keys that show reservations to operators. Its keys have no hash tag, so it is not for a cluster.
--
-- KEYS     a key per number
-- ARGV     for each key the allocation that holds the number, or '' if it is free, and the TTL in milliseconds
for at, key in ipairs(KEYS) do
    local allocation = ARGV[2 * at - 1]
    if allocation == '' then
        redis.call('DEL', key)
    else
        redis.call('SET', key, allocation, 'PX', ARGV[2 * at])
    end
end
