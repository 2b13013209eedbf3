-- A chunk of the index that is being built.
--
-- KEYS[1]  epoch of the index
-- KEYS[2]  token of the node that builds it
-- ARGV[1]  that token
-- ARGV[2]  how long it lives from now on, in milliseconds
-- ARGV[3…] rows, see note_rows
-- Returns  1, or 0 if this node builds no longer
if redis.call('GET', KEYS[2]) ~= ARGV[1] or redis.call('HGET', KEYS[1], 'building') ~= ARGV[1]
    or redis.call('HGET', KEYS[1], 'run') ~= run_id() or not is_whole(ARGV[1]) then
    return 0
end
redis.call('PEXPIRE', KEYS[2], ARGV[2])
note_rows(ARGV[1], 3)
return 1
