-- Proposes one candidate per request and leases it: it is not proposed again until it is updated or the lease ends.
--
-- KEYS[1]  epoch of the index
-- ARGV[1]  now, in microseconds
-- ARGV[2…] per request: end of the lease (microseconds), number of pools, names of the pools in order of preference
-- Returns  a number per request, '' where none was found; nil if the index is missing or incomplete
local index = live_index(KEYS[1])
if not index then
    return nil
end
local now = ARGV[1]

local proposals = {}
local at = 2
while at <= #ARGV do
    local leased_until, pools = ARGV[at], tonumber(ARGV[at + 1])
    local candidate = ''
    for pool = at + 2, at + 1 + pools do
        if is_missing(index, ARGV[pool]) then
            return nil
        end
        local first = redis.call('ZRANGEBYSCORE', rotation_key(index, ARGV[pool]), '-inf', now, 'LIMIT', 0, 1)
        if first[1] then
            candidate = first[1]
            local area = string.match(redis.call('HGET', index .. 'rows', candidate) or '', '^%d+:(.*):')
            move(index, candidate, area, leased_until)
            break
        end
    end
    proposals[#proposals + 1] = candidate
    at = at + 2 + pools
end
return proposals
