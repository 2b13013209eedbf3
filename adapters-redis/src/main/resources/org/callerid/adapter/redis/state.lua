-- KEYS[1]  epoch of the index
-- KEYS[2]  token of the node that builds it
-- Returns  {revision of the catalogue that the live index knows, or '' if none is live;
--          1 if one is being built;
--          the policy by which this server forgets keys when its memory is full, or '' if it does not}
local live = live_index(KEYS[1])
local revision = ''
if live then
    revision = redis.call('HGET', KEYS[1], 'revision')
    for _, area in ipairs(redis.call('SMEMBERS', live .. 'areas')) do
        if area ~= '' and is_lost(live, area) then
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
