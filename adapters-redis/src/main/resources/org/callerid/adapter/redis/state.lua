-- KEYS[1]  epoch of the index
-- KEYS[2]  token of the node that builds it
-- Returns  {revision of the catalogue that the live index knows, or '' if none is live; 1 if one is being built}
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
return { revision, redis.call('EXISTS', KEYS[2]) }
