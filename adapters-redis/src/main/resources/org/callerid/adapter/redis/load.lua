-- Loads a batch of rows into the index being built.
--
-- KEYS[1]  epoch of the index
-- KEYS[2]  build lock: the token of the building node
-- ARGV[1]  that token
-- ARGV[2]  new TTL of the build lock, in milliseconds
-- ARGV[3…] rows, see upsert_rows
-- Returns  1, or 0 if this node no longer holds the build lock or the index is no longer complete
if redis.call('GET', KEYS[2]) ~= ARGV[1] or redis.call('HGET', KEYS[1], 'building') ~= ARGV[1]
    or redis.call('HGET', KEYS[1], 'run') ~= run_id() or not is_complete(ARGV[1]) then
    return 0
end
redis.call('PEXPIRE', KEYS[2], ARGV[2])
upsert_rows(ARGV[1], 3)
return 1
