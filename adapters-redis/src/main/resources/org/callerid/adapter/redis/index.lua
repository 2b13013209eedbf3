-- What the scripts on the index share. Put before each of them.
--
-- The epoch is a hash: 'run' (of the server that built the index), 'live' and 'building' (the keys' prefix of either
-- index), 'revision' (of the catalogue, as the live index knows it).
--
-- An index has a hash 'rows' (number -> version:area code), a set 'areas' and sorted sets of numbers by when they are
-- available, in microseconds: 'turn:*' and 'turn:<area code>'. Each key holds a member '', always: a key that lacks it was
-- lost and came again.
local EVERYWHERE = '*'

local function run_id()
    return string.match(redis.call('INFO', 'server'), 'run_id:(%x+)')
end

local function turns(index, group)
    return index .. 'turn:' .. group
end

local function create(index)
    redis.call('HSET', index .. 'rows', '', '')
    redis.call('SADD', index .. 'areas', '')
    redis.call('ZADD', turns(index, EVERYWHERE), '+inf', '')
end

local function is_whole(index)
    return redis.call('HEXISTS', index .. 'rows', '') == 1
        and redis.call('SISMEMBER', index .. 'areas', '') == 1
        and redis.call('ZSCORE', turns(index, EVERYWHERE), '') ~= false
end

-- Whether the turns of a group that has some are gone.
local function is_lost(index, group)
    return not redis.call('ZSCORE', turns(index, group), '')
        and redis.call('SISMEMBER', index .. 'areas', group) == 1
end

-- The prefix of the live index; nil if there is none, or if it is not what was built on this very server.
local function live_index(epoch)
    local known = redis.call('HMGET', epoch, 'run', 'live')
    if known[2] and known[1] == run_id() and is_whole(known[2]) then
        return known[2]
    end
    return nil
end

-- Takes note of a row unless a later version of it is known. availableAt '' takes the number out of every turn.
local function note(index, number, version, area, availableAt)
    local known_version, known_area = string.match(redis.call('HGET', index .. 'rows', number) or '', '^(%d+):(.*)$')
    if known_version and tonumber(known_version) > tonumber(version) then
        return
    end
    if known_area and known_area ~= '' and known_area ~= area then
        redis.call('ZREM', turns(index, known_area), number)
    end
    redis.call('HSET', index .. 'rows', number, version .. ':' .. area)
    local groups = area == '' and { EVERYWHERE } or { EVERYWHERE, area }
    for _, group in ipairs(groups) do
        if availableAt == '' then
            redis.call('ZREM', turns(index, group), number)
        else
            if group ~= EVERYWHERE and redis.call('SADD', index .. 'areas', group) == 1 then
                redis.call('ZADD', turns(index, group), '+inf', '')
            end
            redis.call('ZADD', turns(index, group), availableAt, number)
        end
    end
end

-- ARGV from the given place on: for each row number, version, area code or '', available at (microseconds) or ''.
local function note_rows(index, from)
    for row = from, #ARGV, 4 do
        note(index, ARGV[row], ARGV[row + 1], ARGV[row + 2], ARGV[row + 3])
    end
end
