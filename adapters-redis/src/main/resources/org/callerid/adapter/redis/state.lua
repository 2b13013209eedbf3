-- Reads the state of the index.
--
-- KEYS[1]  epoch of the index
-- KEYS[2]  build lock: the token of the building node
-- Returns  {the change feed revision that the live index reflects, or '' if none is live or a part of it is missing;
--          1 if an index is being built;
--          the server's eviction policy, or '' if it evicts nothing}
local live = live_index(KEYS[1])
local revision = ''
if live then
    revision = redis.call('HGET', KEYS[1], 'revision')
    for _, area in ipairs(redis.call('ZRANGE', live .. 'areas', 0, -1)) do
        if area ~= '' and is_missing(live, area) then
            revision = ''
        end
    end
end
local memory = redis.call('INFO', 'memory')
local policy = string.match(memory, 'maxmemory_policy:([%a-]+)')
if policy == 'noeviction' or string.match(memory, 'maxmemory:(%d+)') == '0' then
    policy = ''
end
return { revision, redis.call('EXISTS', KEYS[2]), policy }
