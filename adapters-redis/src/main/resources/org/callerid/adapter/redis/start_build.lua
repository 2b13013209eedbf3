-- Starts to build an index unless another node is building one. From then on no index is live.
--
-- KEYS[1]  epoch of the index
-- KEYS[2]  build lock: the token of the building node
-- ARGV[1]  key prefix of the new index; also the token
-- ARGV[2]  TTL of the build lock, in milliseconds; each batch renews it
-- Returns  1, or 0 if another node is building
if not redis.call('SET', KEYS[2], ARGV[1], 'NX', 'PX', ARGV[2]) then
    return 0
end
redis.call('DEL', KEYS[1])
redis.call('HSET', KEYS[1], 'run', run_id(), 'building', ARGV[1])
create(ARGV[1])
return 1
