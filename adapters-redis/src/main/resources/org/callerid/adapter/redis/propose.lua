-- Candidates from the index, one for each want, hidden from others until they are learnt or their time is over.
--
-- KEYS[1]  epoch of the index
-- ARGV[1]  now, in microseconds
-- ARGV[2…] for each want: hidden until (microseconds), how many groups, the groups' names in order
-- Returns  a number for each want, '' where none was found; nil if the index is lost
local index = live_index(KEYS[1])
if not index then
    return nil
end
local now = ARGV[1]

local function hide(number, hidden_until)
    local area = string.match(redis.call('HGET', index .. 'rows', number) or '', ':(.*)$')
    redis.call('ZADD', turns(index, EVERYWHERE), hidden_until, number)
    if area and area ~= '' then
        redis.call('ZADD', turns(index, area), hidden_until, number)
    end
end

local proposals = {}
local at = 2
while at <= #ARGV do
    local hidden_until, groups = ARGV[at], tonumber(ARGV[at + 1])
    local candidate = ''
    for group = at + 2, at + 1 + groups do
        if is_lost(index, ARGV[group]) then
            return nil
        end
        local first = redis.call('ZRANGEBYSCORE', turns(index, ARGV[group]), '-inf', now, 'LIMIT', 0, 1)
        if first[1] then
            candidate = first[1]
            hide(candidate, hidden_until)
            break
        end
    end
    proposals[#proposals + 1] = candidate
    at = at + 2 + groups
end
return proposals
