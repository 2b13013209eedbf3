-- Shared by the index scripts; prepended to each of them.
--
-- The epoch is a hash: 'run' (run id of the server that built the index), 'live' and 'building' (key prefix of the live
-- index and of the one being built), 'revision' (of the change feed, as reflected by the live index).
--
-- An index has a hash 'rows' (number -> version:area code:available at), a set 'areas', and sorted sets of numbers by when they are
-- available, in microseconds: 'turn:*' and 'turn:<area code>'. Each key always has a member '': a key without it was
-- lost and created again.
local ANY_AREA_CODE = '*'

local function run_id()
    return string.match(redis.call('INFO', 'server'), 'run_id:(%x+)')
end

local function rotation_key(index, pool)
    return index .. 'turn:' .. pool
end

local function create(index)
    redis.call('HSET', index .. 'rows', '', '')
    redis.call('SADD', index .. 'areas', '')
    redis.call('ZADD', rotation_key(index, ANY_AREA_CODE), '+inf', '')
end

local function is_complete(index)
    return redis.call('HEXISTS', index .. 'rows', '') == 1
        and redis.call('SISMEMBER', index .. 'areas', '') == 1
        and redis.call('ZSCORE', rotation_key(index, ANY_AREA_CODE), '') ~= false
end

-- Whether the sorted set of a pool is missing although the pool should have one.
local function is_missing(index, pool)
    return not redis.call('ZSCORE', rotation_key(index, pool), '')
        and redis.call('SISMEMBER', index .. 'areas', pool) == 1
end

-- The prefix of the live index; nil if there is none or another server built it.
local function live_index(epoch)
    local known = redis.call('HMGET', epoch, 'run', 'live')
    if known[2] and known[1] == run_id() and is_complete(known[2]) then
        return known[2]
    end
    return nil
end

-- Upserts a row unless a later version is known. availableAt '' removes the number from the rotation.
local function upsert(index, number, version, area, availableAt)
    local known_version, known_area = string.match(redis.call('HGET', index .. 'rows', number) or '', '^(%d+):(.*):')
    if known_version and tonumber(known_version) > tonumber(version) then
        return
    end
    if known_area and known_area ~= '' and known_area ~= area then
        redis.call('ZREM', rotation_key(index, known_area), number)
    end
    redis.call('HSET', index .. 'rows', number, version .. ':' .. area .. ':' .. availableAt)
    local pools = area == '' and { ANY_AREA_CODE } or { ANY_AREA_CODE, area }
    for _, pool in ipairs(pools) do
        if availableAt == '' then
            redis.call('ZREM', rotation_key(index, pool), number)
        else
            if pool ~= ANY_AREA_CODE and redis.call('SADD', index .. 'areas', pool) == 1 then
                redis.call('ZADD', rotation_key(index, pool), '+inf', '')
            end
            redis.call('ZADD', rotation_key(index, pool), availableAt, number)
        end
    end
end

-- Upserts the rows in ARGV from position `from` on. Each has four arguments: number, version, area code or '',
-- available at (microseconds) or ''.
local function upsert_rows(index, from)
    for row = from, #ARGV, 4 do
        upsert(index, ARGV[row], ARGV[row + 1], ARGV[row + 2], ARGV[row + 3])
    end
end

-- Moves a number within the rotation, without a new version.
local function move(index, number, area, score)
    redis.call('ZADD', rotation_key(index, ANY_AREA_CODE), score, number)
    if area and area ~= '' then
        redis.call('ZADD', rotation_key(index, area), score, number)
    end
end
