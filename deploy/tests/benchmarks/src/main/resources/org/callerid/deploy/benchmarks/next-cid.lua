-- SPDX-License-Identifier: Apache-2.0
-- Requests numbers for random calls. The area codes of the destinations are those of numbers.sql, and 290 to 299.

local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set("seed", os.time() * 100 + threads)
end

function init(args)
  math.randomseed(seed)
end

function request()
  local area_code
  repeat
    area_code = math.random(200, 389)
  until area_code % 100 ~= 11
  return wrk.format("GET", string.format("/next-cid?to=%d%07d&campaign=c%d&agent=a%d", area_code,
    math.random(2000000, 9999999), math.random(1, 20), math.random(1, 1000)))
end

-- One line for WrkLoad: responses, microseconds, responses with a status above 399, socket errors, and the median and
-- 99th percentile of the response time in microseconds.
function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format("RESULT %d %d %d %d %d %d\n", summary.requests, summary.duration, errors.status,
    errors.connect + errors.read + errors.write + errors.timeout, latency:percentile(50), latency:percentile(99)))
end
