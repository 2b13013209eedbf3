-- Proposes one candidate per request and leases it: it is not proposed again until it is updated or the lease ends.
--
-- KEYS[1]  epoch of the index
-- ARGV[1]  now, in microseconds
-- ARGV[2…] per request: end of the lease (microseconds), number of pools, the pools in order of preference: an area
--          code, several with commas between them, or all
-- Returns  a number per request, '' where none was found; nil if the index is missing or incomplete
local index = live_index(KEYS[1])
if not index then
    return nil
end
local now = ARGV[1]

-- The number of an area that has been available longest, unless none is available.
local function first_of(area)
    return redis.call('ZRANGEBYSCORE', rotation_key(index, area), '-inf', now, 'LIMIT', 0, 1)[1]
end

-- The areas whose first number has been available longest; none if no number is available.
local function first_areas()
    while true do
        local earliest = redis.call('ZRANGEBYSCORE', index .. 'areas', '-inf', now, 'WITHSCORES', 'LIMIT', 0, 1)
        if not earliest[1] then
            return {}
        end
        local areas = redis.call('ZRANGEBYSCORE', index .. 'areas', earliest[2], earliest[2])
        local first, corrected = {}, false
        for _, area in ipairs(areas) do
            local score = redis.call('ZRANGE', rotation_key(index, area), 0, 0, 'WITHSCORES')[2] or '+inf'
            if score == earliest[2] then
                first[#first + 1] = area
            else
                redis.call('ZADD', index .. 'areas', score, area)
                corrected = true
            end
        end
        if not corrected then
            return first
        end
    end
end

-- The area whose first number comes first in the rotation of all; of several available equally long, the smallest.
local function first_area()
    local best, best_number
    for _, area in ipairs(first_areas()) do
        local number = first_of(area)
        if number and (not best_number or number < best_number) then
            best, best_number = area, number
        end
    end
    return best
end

-- The area code among several whose first number has been available longest; of several, that of the smallest number.
-- Also whether one of them is missing.
local function first_area_of(areas)
    local best, best_score, best_number
    for area in string.gmatch(areas, '[^,]+') do
        if is_missing(index, area) then
            return nil, true
        end
        local first = redis.call('ZRANGEBYSCORE', rotation_key(index, area), '-inf', now, 'WITHSCORES', 'LIMIT', 0, 1)
        local number, score = first[1], tonumber(first[2])
        if number and (not best or score < best_score or (score == best_score and number < best_number)) then
            best, best_score, best_number = area, score, number
        end
    end
    return best, false
end

local proposals = {}
local at = 2
while at <= #ARGV do
    local leased_until, pools = ARGV[at], tonumber(ARGV[at + 1])
    local candidate = ''
    for pool = at + 2, at + 1 + pools do
        local area, missing = ARGV[pool], false
        if area == ANY_AREA_CODE then
            area = first_area()
        elseif string.find(area, ',', 1, true) then
            area, missing = first_area_of(area)
        else
            missing = is_missing(index, area)
        end
        if missing then
            return nil
        end
        local first = area and first_of(area)
        if first then
            candidate = first
            place(index, candidate, area, leased_until)
            break
        end
    end
    proposals[#proposals + 1] = candidate
    at = at + 2 + pools
end
return proposals
