# SPDX-License-Identifier: Apache-2.0
"""Asterisk's manager interface: places calls as VICIdial does, and hears what became of them."""
import socket
import threading
import time
import urllib.parse

CALLER_ID = "7275550199"


class Call:
    """One call; the callee's side fills in what it saw."""

    def __init__(self, number, method, dialled):
        # Asterisk's name for the far half of the Local channel, which is the one that runs the dialplan.
        self.id = "call-%d;2" % number
        self.name = "V1123130501%010d" % number
        self.method = method
        self.dialled = dialled
        self.placed_at = time.monotonic()
        self.seen_at = None
        self.number = None
        self.shown_name = None
        self.reached = threading.Event()
        self.over = threading.Event()

    def seconds_to_callee(self):
        return self.seen_at - self.placed_at if self.seen_at else float("inf")


class Manager:
    def __init__(self, port=5038):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=10)
        self.socket.settimeout(None)
        self.lock = threading.Lock()
        self.calls = {}
        self.placed = 0
        threading.Thread(target=self._listen, daemon=True).start()
        self._send(Action="Login", Username="e2e", Secret="e2e")

    def place(self, method, dialled, campaign="sales", agent="", **variables):
        """Sends a call to an extension, and does not wait for anything."""
        with self.lock:
            self.placed += 1
            call = self.calls[self.placed] = Call(self.placed, method, dialled)
        told = {"METHOD": method, "CAMPAIGN": urllib.parse.quote(campaign, safe=""),
                "AGENT": urllib.parse.quote(agent, safe=""), "__CALL": call.id, **variables}
        self._send([("Variable", "%s=%s" % pair) for pair in told.items()], Action="Originate", Async="true",
                   Channel="Local/%s@dialer/n" % dialled, ChannelId=call.id.removesuffix(";2"),
                   CallerID='"%s" <%s>' % (call.name, CALLER_ID), Context="default", Exten="8600", Priority="1",
                   Timeout="30000")
        return call

    def hang_up(self, call):
        """The caller abandons."""
        self._send(Action="Hangup", Channel="/^Local/%s@dialer-.*;1$/" % call.dialled)

    def _send(self, more=(), **fields):
        lines = ["%s: %s" % field for field in [*fields.items(), *more]]
        with self.lock:
            self.socket.sendall(("\r\n".join(lines) + "\r\n\r\n").encode())

    def _listen(self):
        block = {}
        for line in self.socket.makefile(encoding="utf-8", errors="replace"):
            name, colon, value = line.rstrip("\r\n").partition(": ")
            if colon:
                block[name] = value
            elif not line.strip():
                self._take(block)
                block = {}

    def _take(self, event):
        if event.get("UserEvent") == "Callee":
            call = self._call(event.get("Call", ""))
            call.number, call.shown_name, call.seen_at = event["Number"], event["Name"], time.monotonic()
            call.reached.set()
        elif event.get("Event") == "Hangup" and event.get("Uniqueid", "").startswith("call-"):
            if event["Uniqueid"].endswith(";2"):
                self._call(event["Uniqueid"]).over.set()

    def _call(self, call_id):
        return self.calls[int(call_id.removeprefix("call-").removesuffix(";2"))]
