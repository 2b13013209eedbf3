# SPDX-License-Identifier: Apache-2.0
"""Calls through every dialplan, and what the callees saw. Prints a line for each check; ends with 1 if one failed."""
import argparse
import collections
import concurrent.futures
import itertools
import pathlib
import statistics
import sys
import threading
import time

from manager import CALLER_ID, Manager
from service import CallLog, Service
from sip import Network

OURS = ("callerid-agi", "callerid-curl", "callerid-json", "callerid-shell")
CURL = OURS[1:]
PRINTED = ("callerid-rotation", "callerid-rotation-agi")
PRINTED_TEXT = "callerid-rotation-func"
HOSTILE = ("O'Brien", "a&campaign=evil", "x';id>/tmp/f;'", "Smith,Bob", "x" * 300, "José Ñandú", "${SHELL(id)}")
CALLS = 100
AFTER_EACH_OTHER = 300
AT_ONCE = 20
# These start programs for each call. More at once, through both Asterisks, keep the cores from the service for so long
# that it refuses rather than make calls wait.
STARTING_PROGRAMS = ("callerid-shell", *PRINTED)
PROGRAMS_AT_ONCE = 5

# Without N9X and N11, which are no area codes.
AREA_CODES = [code for code in range(201, 400) if code // 10 % 10 != 9 and code % 100 != 11][:100]
dialled_numbers = ("91%d555%04d" % (area, line) for line in itertools.count(1000) for area in AREA_CODES)
failures = []


def check(what, good, figure):
    print("%s  %s: %s" % ("ok    " if good else "FAILED", what, figure), flush=True)
    if not good:
        failures.append(what)


def pool(size):
    return ["%d444%04d" % (AREA_CODES[i % 100], 1000 + i // 100) for i in range(size)]


def place_all(manager, method, count, at_once, **more):
    """Places calls, so many at a time; returns them when the last is over, and the seconds it took."""
    free = threading.Semaphore(at_once)

    def one(dialled):
        call = manager.place(method, dialled, **more)
        call.over.wait(60)
        free.release()
        return call

    begun = time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(at_once) as threads:
        waiting = []
        for _ in range(count):
            free.acquire()
            waiting.append(threads.submit(one, next(dialled_numbers)))
        calls = [one.result() for one in waiting]
    return calls, time.monotonic() - begun


def place(manager, method, **more):
    call = manager.place(method, more.pop("dialled", None) or next(dialled_numbers), **more)
    call.over.wait(30)
    return call


def every_callee_sees_its_own_number(manager, service, calls_by_method):
    given = collections.defaultdict(set)
    for row in service.rows("select destination, caller_id from allocations"):
        given[row["destination"]].add(row["caller_id"])
    for method, calls in calls_by_method.items():
        numbers = [call.number for call in calls]
        right = sum(call.number in given[call.dialled[2:]] for call in calls)
        check("%s: callees that saw a number given to that call" % method, right == len(calls) == CALLS,
              "%d of %d, %d different" % (right, len(calls), len(set(numbers))))
        check("%s: all different" % method, len(set(numbers)) == len(calls), len(set(numbers)))
        names = sum(call.shown_name == call.name for call in calls)
        check("%s: callees that saw VICIdial's name of the call" % method, names == len(calls), names)


def load(manager, call_log):
    service = Service(pool(3000))
    calls = {method: place_all(manager, method, CALLS, PROGRAMS_AT_ONCE if method in STARTING_PROGRAMS else AT_ONCE)[0]
             for method in (*OURS, *PRINTED)}
    hostile = [(method, value, place(manager, method, campaign=value, agent=value))
               for method in (*OURS, *PRINTED) for value in HOSTILE]
    emergencies_pass(manager, call_log)
    service.stop()
    every_callee_sees_its_own_number(manager, service, calls)
    codes = {row["call_id"]: row["caller_code"] for row in
             service.rows("select call_id, caller_code from allocations where caller_code is not null")}
    check("callerid-agi: VICIdial's name of the call kept with the allocation",
          all(codes.get(call.id) == call.name for call in calls["callerid-agi"]), len(codes))
    held = {row["destination"] for row in
            service.rows("select destination from allocations where released_at is null")}
    for method in OURS:
        released = sum(call.dialled[2:] not in held for call in calls[method])
        check("%s: numbers released at hang-up" % method, released == CALLS, released)
    return service, hostile


def hostile_values_do_nothing(service, hostile, log, root):
    given = collections.defaultdict(set)
    for row in service.rows("select destination, caller_id from allocations"):
        given[row["destination"]].add(row["caller_id"])
    wrong = [(method, value, call.number) for method, value, call in hostile
             if call.number != CALLER_ID and call.number not in given[call.dialled[2:]]]
    check("hostile campaigns and agents: callees that saw a wrong number", not wrong, wrong or "0 of %d" % len(hostile))
    ran = "uid=" in log.read_text(encoding="utf-8", errors="replace") or (root / "tmp" / "f").exists()
    check("hostile campaigns and agents: commands that ran", not ran, "one did" if ran else 0)


def printed_method_3(manager):
    service = Service(pool(1000), NEXT_CID_FORMAT="text")
    calls, _ = place_all(manager, PRINTED_TEXT, CALLS, AT_ONCE)
    hostile = [place(manager, PRINTED_TEXT, campaign=value, agent=value) for value in HOSTILE]
    service.stop()
    every_callee_sees_its_own_number(manager, service, {PRINTED_TEXT: calls})
    given = {row["caller_id"] for row in service.rows("select caller_id from allocations")}
    wrong = [call.number for call in hostile if call.number not in given | {CALLER_ID}]
    check("callerid-rotation-func: hostile values that showed a wrong number", not wrong, wrong or 0)


def speed_of_fastagi(manager):
    """Against the same dialplan without a look-up, in pairs: calls as they are, and calls that keep both cores busy."""
    service = Service(pool(3000))
    place_all(manager, "callerid-agi", 1000, AT_ONCE)
    ratios, of = pairs_of_fastagi(manager, 7, __SILENT="1")
    check("FastAGI against no look-up, calls of half a second, 7 pairs", statistics.median(ratios) >= 0.85,
          "median %.2f (%.2f to %.2f) of %.0f calls/s" % (statistics.median(ratios), min(ratios), max(ratios), of))
    ratios, of = pairs_of_fastagi(manager, 3)
    print("seen    FastAGI against no look-up, calls answered at once, 3 pairs: median %.2f (%.2f to %.2f) of %.0f calls/s"
          % (statistics.median(ratios), min(ratios), max(ratios), of), flush=True)
    service.stop()


def pairs_of_fastagi(manager, pairs, **more):
    """The ratio of each pair, and the median calls/s without a look-up."""
    ratios, without = [], []
    for _ in range(pairs):
        without.append(CALLS / place_all(manager, "callerid-none", CALLS, AT_ONCE, **more)[1])
        ratios.append(CALLS / place_all(manager, "callerid-agi", CALLS, AT_ONCE, **more)[1] / without[-1])
    return ratios, statistics.median(without)


def numbers_come_back(manager):
    service = Service(pool(10))
    calls, took = place_all(manager, "callerid-agi", AFTER_EACH_OTHER, 5)
    shown = sum(call.number != CALLER_ID for call in calls)
    check("10 numbers, %d calls, 5 at a time: calls with a number" % AFTER_EACH_OTHER, shown == AFTER_EACH_OTHER,
          "%d in %.0f s" % (shown, took))
    for end in ("busy", "fails", "abandoned", "abandoned while asking"):
        every_end_gives_the_number_back(manager, service, end)
    service.stop()
    refused = service.rows("select count(*) as n from api_logs where outcome in ('NONE_AVAILABLE', 'UNAVAILABLE')")[0]["n"]
    check("10 numbers: refusals", refused == "0", refused)
    overlaps = service.rows("select count(*) as n from allocations a join allocations b on a.caller_id = b.caller_id"
                            " and a.id < b.id and a.reserved_at < coalesce(b.released_at, b.reserved_until)"
                            " and b.reserved_at < coalesce(a.released_at, a.reserved_until)")[0]["n"]
    check("10 numbers: overlaps", overlaps == "0", overlaps)
    ends = service.rows("select dial_status, count(*) as n from allocations group by dial_status")
    check("how the calls ended is kept", {"ANSWER", "BUSY", "CANCEL"} <= {row["dial_status"] for row in ends},
          ", ".join("%s %s" % (row["dial_status"] or "none", row["n"]) for row in ends))


def every_end_gives_the_number_back(manager, service, end):
    """Three times as many calls as there are numbers: a number that stays away is missed soon."""
    for _ in range(30):
        dialled = next(dialled_numbers)
        if end == "busy":
            call = manager.place("callerid-agi", dialled, __CALLEE="busy")
        elif end == "fails":
            call = manager.place("callerid-agi", dialled, TRUNK="Nowhere")
        elif end == "abandoned":
            call = manager.place("callerid-agi", dialled, __CALLEE="rings")
            call.reached.wait(5)
            manager.hang_up(call)
        else:
            service.freeze()
            call = manager.place("callerid-agi", dialled)
            time.sleep(0.1)
            manager.hang_up(call)
            time.sleep(0.1)
            service.thaw()
        call.over.wait(30)
    time.sleep(0.5)
    calls, _ = place_all(manager, "callerid-agi", 10, 10, __TALK="1")
    numbers = {call.number for call in calls} - {CALLER_ID}
    check("%s: numbers that are free again" % end, len(numbers) == 10, len(numbers))


def calls_go_on(manager, methods, why, most_seconds):
    calls = [place(manager, method, agent="agent001") for method in methods]
    slowest = max(call.seconds_to_callee() for call in calls)
    check("%s: calls with the default caller id" % why, all(call.number == CALLER_ID for call in calls),
          "%d of %d, slowest %.2f s" % (sum(call.number == CALLER_ID for call in calls), len(calls), slowest))
    check("%s: at most %.1f s" % (why, most_seconds), slowest <= most_seconds, "%.2f s" % slowest)


def outcomes(manager):
    """Each way to end, told by FastAGI and by HTTP."""
    network = Network()
    threading.Thread(target=network.serve_forever, daemon=True).start()
    service = Service(pool(100), SHORT_CALL_SECONDS="2")
    ends = {}
    for method, release in (("callerid-agi", "callerid-release-agi"), ("callerid-curl", "callerid-release-curl")):
        for outcome, more in (("ANSWERED", {"__TALK": "3"}), ("SHORT", {}), ("NO_ANSWER", {"__CALLEE": "rings"}),
                              ("BUSY", {"__CALLEE": "busy"})):
            ends[place(manager, method, **more).dialled[2:]] = outcome
        for outcome, answer in (("BUSY", "486 Busy Here"), ("REJECTED", "603 Decline"),
                                ("BLOCKED", "603 Network Blocked"), ("BLOCKED", "608 Rejected"),
                                ("UNREACHABLE", "404 Not Found")):
            network.answer = answer
            ends[place(manager, "callerid-sip", RELEASE=release).dialled[2:]] = outcome
    time.sleep(1)
    service.stop()
    rows = service.rows("select destination, outcome, concat_ws(', ', dial_status, hangup_cause, hangup_reason,"
                        " talk_seconds) as said from allocations")
    for row in rows:
        print("seen    %s: %s" % (row["outcome"], row["said"]), flush=True)
    wrong = ["%s instead of %s: %s" % (row["outcome"], ends[row["destination"]], row["said"]) for row in rows
             if row["outcome"] != ends[row["destination"]]]
    check("calls whose outcome is known to the service", len(rows) == len(ends) and not wrong,
          wrong or "%d of %d" % (len(rows), len(ends)))
    network.shutdown()


def reserve_only_number(manager, **more):
    """A call that is given the only number. A hung-up channel does not wait until its number is free, so it may take more
    than one call."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        call = manager.place("callerid-agi", next(dialled_numbers), **more)
        call.reached.wait(5)
        if call.number != CALLER_ID:
            return call
    raise RuntimeError("the only number is not released")


def refusals_and_outages(manager):
    service = Service(pool(1), DEFAULT_RATE_LIMIT_PER_AGENT="1")
    holder = reserve_only_number(manager, agent="agent001", __TALK="3")
    calls_go_on(manager, OURS, "the agent's allowance used up", 1)
    holder.over.wait(10)
    reserve_only_number(manager, __TALK="20")
    calls = [place(manager, method) for method in OURS]
    check("no number free: calls with the default caller id", all(call.number == CALLER_ID for call in calls),
          [call.number for call in calls])
    service.freeze()
    frozen_at = time.monotonic()
    waits = manager.place("callerid-agi", next(dialled_numbers))
    calls_go_on(manager, CURL, "frozen, by HTTP", 2.5)
    service.seconds_until_gone(30)
    gone = time.monotonic() - frozen_at
    check("frozen: ended by its watch within 10 s", gone <= 10, "%.1f s" % gone)
    waits.over.wait(10)
    check("frozen, FastAGI: the call goes on with the default caller id then", waits.number == CALLER_ID,
          "%s after %.1f s" % (waits.number, waits.seconds_to_callee()))
    calls_go_on(manager, (*OURS, *PRINTED), "stopped", 1)


def call_backs_land_in_their_campaign(manager):
    """Who is called is the one that calls here: all calls come from one number."""
    service = Service(pool(2))
    out = place(manager, "callerid-agi", dialled="91" + CALLER_ID)
    time.sleep(1)
    back = place(manager, "callerid-callback", dialled="1" + out.number)
    check("a call that is returned lands in its campaign", (back.number, back.shown_name) == ("EXACT", "sales"),
          "%s %s" % (back.number, back.shown_name))
    other = place(manager, "callerid-callback", dialled="2015550100")
    check("a call to another number is found by the person", other.number == "PERSON", other.number)
    service.stop()
    nowhere = place(manager, "callerid-callback", dialled=out.number)
    check("without an answer an incoming call takes the default way", nowhere.number is None and nowhere.over.is_set(),
          nowhere.number)


def people_are_not_called_too_often(manager):
    service = Service(pool(10), PERSON_DAILY_CAP="1", STICKY_DAYS="8")
    dialled = next(dialled_numbers)
    first, second = (place(manager, "callerid-agi", dialled=dialled) for _ in range(2))
    check("a second call to a person is placed with the default caller id",
          first.number != CALLER_ID and second.number == CALLER_ID, "%s %s" % (first.number, second.number))
    strict = place(manager, "callerid-agi", dialled=dialled, __CID_STRICT="1")
    check("with CID_STRICT=1 it is not placed", strict.number is None and strict.over.is_set(), strict.number)
    service.stop()


def emergencies_pass(manager, call_log):
    before = len(call_log.extensions)
    calls = [place(manager, "callerid-agi", dialled=number) for number in ("911", "9911", "91911", "988", "211", "44636")]
    check("emergency numbers and short codes keep the default caller id",
          all(call.number == CALLER_ID for call in calls), [call.dialled for call in calls])
    asked = set(call_log.extensions[before:])
    check("VICIdial's call log hears of them, and of hang-ups", {"911", "988", "h"} <= asked, sorted(asked))


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--log", type=pathlib.Path, required=True)
    arguments.add_argument("--speed", action="store_true")
    chosen = arguments.parse_args()
    log = chosen.log
    root = log.parents[3]
    call_log = CallLog()
    threading.Thread(target=call_log.serve_forever, daemon=True).start()
    manager = Manager()
    service, hostile = load(manager, call_log)
    hostile_values_do_nothing(service, hostile, log, root)
    printed_method_3(manager)
    numbers_come_back(manager)
    outcomes(manager)
    refusals_and_outages(manager)
    call_backs_land_in_their_campaign(manager)
    people_are_not_called_too_often(manager)
    if chosen.speed:
        speed_of_fastagi(manager)
    lines = log.read_text(encoding="utf-8", errors="replace").count("Caller-ID")
    check("lines with Caller-ID in Asterisk's log", lines > 0, lines)
    print("%d checks failed" % len(failures) if failures else "all checks passed")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
