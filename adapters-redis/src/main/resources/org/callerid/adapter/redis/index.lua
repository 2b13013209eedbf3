-- Shared by the index scripts; prepended to each of them.
--
-- The epoch is a hash: 'run' (run id of the server that built the index), 'live' and 'building' (key prefix of the live
-- index and of the one being built), 'revision' (of the change feed, as reflected by the live index).
--
-- An index has a hash 'rows' (number -> version:area code:available at), a sorted set 'turn:<area code>' of numbers by
-- when they are available, in microseconds, for each area code ('-' for numbers without one), and a sorted set 'areas'
-- of these by when their first number is available or by an earlier time: it is corrected when it is read. Each key
-- always has a member '': a key without it was lost and created again.
local ANY_AREA_CODE = '*'
local NO_AREA_CODE = '-'

local function run_id()
    return string.match(redis.call('INFO', 'server'), 'run_id:(%x+)')
end

local function rotation_key(index, area)
    return index .. 'turn:' .. area
end

local function create(index)
    redis.call('HSET', index .. 'rows', '', '')
    redis.call('ZADD', index .. 'areas', '+inf', '')
end

local function is_complete(index)
    return redis.call('HEXISTS', index .. 'rows', '') == 1 and redis.call('ZSCORE', index .. 'areas', '') ~= false
end

-- Whether the sorted set of an area is missing although the area should have one.
local function is_missing(index, area)
    return not redis.call('ZSCORE', rotation_key(index, area), '')
        and redis.call('ZSCORE', index .. 'areas', area) ~= false
end

-- The prefix of the live index; nil if there is none or another server built it.
local function live_index(epoch)
    local known = redis.call('HMGET', epoch, 'run', 'live')
    if known[2] and known[1] == run_id() and is_complete(known[2]) then
        return known[2]
    end
    return nil
end

-- Puts a number where it belongs in the rotation of its area.
local function place(index, number, area, available_at)
    local first_at = redis.call('ZSCORE', index .. 'areas', area)
    if not first_at then
        redis.call('ZADD', rotation_key(index, area), '+inf', '')
    end
    redis.call('ZADD', rotation_key(index, area), available_at, number)
    if not first_at or tonumber(available_at) < tonumber(first_at) then
        redis.call('ZADD', index .. 'areas', available_at, area)
    end
end

local function remove(index, number, area)
    redis.call('ZREM', rotation_key(index, area), number)
end

-- The area code of a number, and when it is available, as last updated.
local function row(index, number)
    local version, area, available_at = string.match(redis.call('HGET', index .. 'rows', number) or '',
        '^(%d+):(.+):(%d*)$')
    return version, area, available_at
end

-- Upserts a row unless a later version is known. available_at '' removes the number from the rotation.
local function upsert(index, number, version, area_code, available_at)
    local area = area_code == '' and NO_AREA_CODE or area_code
    local known_version, known_area = row(index, number)
    if known_version and tonumber(known_version) > tonumber(version) then
        return
    end
    if known_area and known_area ~= area then
        remove(index, number, known_area)
    end
    redis.call('HSET', index .. 'rows', number, version .. ':' .. area .. ':' .. available_at)
    if available_at == '' then
        remove(index, number, area)
    else
        place(index, number, area, available_at)
    end
end

-- Upserts the rows in ARGV from position `from` on. Each has four arguments: number, version, area code or '',
-- available at (microseconds) or ''.
local function upsert_rows(index, from)
    for at = from, #ARGV, 4 do
        upsert(index, ARGV[at], ARGV[at + 1], ARGV[at + 2], ARGV[at + 3])
    end
end
