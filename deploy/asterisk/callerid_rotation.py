#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Caller-ID Rotation over AGI: AGI(callerid_rotation.py,campaign,agent[,destination]).

Sets CALLERID(num), CID and CID_STATUS (OK or NONE) of the channel, and leaves the caller id's name alone. The call keeps
the caller id it came with if there is no number for it, or no answer within two seconds.

The number stays reserved for its term unless the dialplan releases it: push the hang-up handler callerid-release-curl of
extensions_callerid.conf, or callerid-release-agi, before you call this.
"""
import os
import re
import signal
import sys
import urllib.parse
import urllib.request

URL = os.environ.get("CALLERID_URL", "http://127.0.0.1:8000")
SECONDS = 2


def environment():
    told = {}
    for line in iter(sys.stdin.readline, ""):
        name, colon, value = line.strip().partition(":")
        if not colon:
            break
        told[name] = value.strip()
    return told


def command(text):
    """Sends one command and reads its reply, past a hang-up that comes in between and the lines of a usage text."""
    print(text, flush=True)
    reply = sys.stdin.readline()
    while reply.strip() == "HANGUP":
        reply = sys.stdin.readline()
    while reply.startswith("520-"):
        reply = sys.stdin.readline()


def number(told):
    """The number to show, or None."""
    question = {
        "to": told.get("agi_arg_3") or told.get("agi_extension", ""),
        "campaign": told.get("agi_arg_1", ""),
        "agent": told.get("agi_arg_2", ""),
        "call_id": told.get("agi_uniqueid", ""),
        "format": "text",
    }
    # The service is on this machine or near it: never by way of a proxy.
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(URL + "/next-cid?" + urllib.parse.urlencode(question), timeout=SECONDS) as answer:
            digits = answer.read(64).decode("ascii")
    except (OSError, ValueError):
        return None
    return digits if re.fullmatch("[+]?[0-9]{7,15}", digits) else None


def main():
    # Asterisk sends it at hang-up; the answer is still to be read, so that the dialplan knows what to release.
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    digits = number(environment())
    if digits:
        command('SET VARIABLE CALLERID(num) "%s"' % digits)
        command('SET VARIABLE CID "%s"' % digits)
        command('SET VARIABLE CID_STATUS "OK"')
        command('VERBOSE "Caller-ID set to %s" 1' % digits)
    else:
        command('SET VARIABLE CID ""')
        command('SET VARIABLE CID_STATUS "NONE"')
        command('VERBOSE "Caller-ID unchanged: no number from the service" 1')


main()
