-- Leases available numbers: they are not proposed or leased again until they are updated or the lease ends.
--
-- KEYS[1]  epoch of the index
-- ARGV[1]  now, in microseconds
-- ARGV[2]  one in so many available numbers of a pool may be leased
-- ARGV[3…] per request: end of the lease (microseconds), name of the pool, numbers wanted
-- Returns  a list of numbers per request; nil if the index is missing or incomplete
local index = live_index(KEYS[1])
if not index then
    return nil
end
local now, share = ARGV[1], tonumber(ARGV[2])

local leased = {}
for at = 3, #ARGV, 3 do
    local leased_until, pool, wanted = ARGV[at], ARGV[at + 1], tonumber(ARGV[at + 2])
    if is_missing(index, pool) then
        return nil
    end
    local available = redis.call('ZCOUNT', rotation_key(index, pool), '-inf', now)
    local numbers = redis.call('ZRANGEBYSCORE', rotation_key(index, pool), '-inf', now, 'LIMIT', 0,
        math.min(wanted, math.floor(available / share)))
    for _, number in ipairs(numbers) do
        local area = pool
        if pool == ANY_AREA_CODE then
            area = string.match(redis.call('HGET', index .. 'rows', number) or '', '^%d+:(.*):')
        end
        move(index, number, area, leased_until)
    end
    leased[#leased + 1] = numbers
end
return leased
