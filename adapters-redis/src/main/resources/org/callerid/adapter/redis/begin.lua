-- Starts to build an index, unless another node does. No index is live from now on.
--
-- KEYS[1]  epoch of the index
-- KEYS[2]  token of the node that builds it
-- ARGV[1]  prefix of the new index's keys, which is the token as well
-- ARGV[2]  how long the token lives unless a chunk renews it, in milliseconds
-- Returns  1, or 0 if another node builds
if not redis.call('SET', KEYS[2], ARGV[1], 'NX', 'PX', ARGV[2]) then
    return 0
end
redis.call('DEL', KEYS[1])
redis.call('HSET', KEYS[1], 'run', run_id(), 'building', ARGV[1])
create(ARGV[1])
return 1
