-- Leases available numbers: they are not proposed or leased again until they are updated or the lease ends.
--
-- KEYS[1]  epoch of the index
-- ARGV[1]  now, in microseconds
-- ARGV[2]  one in so many available numbers of an area may be leased
-- ARGV[3…] per request: end of the lease (microseconds), area code, numbers wanted
-- Returns  a list of numbers per request; nil if the index is missing or incomplete
local index = live_index(KEYS[1])
if not index then
    return nil
end
local now, share = ARGV[1], tonumber(ARGV[2])

local leased = {}
for at = 3, #ARGV, 3 do
    local leased_until, area, wanted = ARGV[at], ARGV[at + 1], tonumber(ARGV[at + 2])
    if is_missing(index, area) then
        return nil
    end
    local turn = rotation_key(index, area)
    local available = redis.call('ZCOUNT', turn, '-inf', now)
    local numbers = redis.call('ZRANGEBYSCORE', turn, '-inf', now, 'LIMIT', 0,
        math.min(wanted, math.floor(available / share)))
    if #numbers > 0 then
        local scores = {}
        for _, number in ipairs(numbers) do
            scores[#scores + 1] = leased_until
            scores[#scores + 1] = number
        end
        redis.call('ZADD', turn, unpack(scores))
    end
    leased[#leased + 1] = numbers
end
return leased
