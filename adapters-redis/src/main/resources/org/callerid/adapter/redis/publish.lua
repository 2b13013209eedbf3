-- Makes the index being built the live one.
--
-- KEYS[1]  epoch of the index
-- KEYS[2]  build lock: the token of the building node
-- ARGV[1]  that token
-- ARGV[2]  the change feed revision that the index reflects
-- Returns  1, or 0 if this node no longer holds the build lock or the index is no longer complete
if redis.call('GET', KEYS[2]) ~= ARGV[1] or redis.call('HGET', KEYS[1], 'building') ~= ARGV[1]
    or redis.call('HGET', KEYS[1], 'run') ~= run_id() or not is_complete(ARGV[1]) then
    return 0
end
redis.call('HDEL', KEYS[1], 'building')
redis.call('HSET', KEYS[1], 'live', ARGV[1], 'revision', ARGV[2])
redis.call('DEL', KEYS[2])
return 1
