# SPDX-License-Identifier: Apache-2.0
"""The service as operators run it, on its embedded database, and VICIdial's call log beside it."""
import csv
import os
import pathlib
import secrets
import signal
import socketserver
import subprocess
import tempfile
import time
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
COMMAND = HERE.parent.parent / "bin" / "callerid"
URL = "http://127.0.0.1:8000"


class Service:
    """A running service with these numbers; the settings are those of docs/operating.md."""

    def __init__(self, numbers, **settings):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="callerid-e2e-"))
        self.token = secrets.token_hex(32)
        self.environment = {**os.environ, "DATA_DIR": str(self.folder), "ADMIN_TOKEN": self.token,
                            "DEFAULT_RESERVATION_TTL": "300", **settings}
        self.start()
        self._load(numbers)

    def start(self):
        self.output = open(self.folder / "output", "w+", encoding="utf-8")
        self.process = subprocess.Popen([COMMAND, "serve"], env=self.environment, cwd=self.folder,
                                        stdout=self.output, stderr=subprocess.STDOUT)
        deadline = time.monotonic() + 120
        while "listens on" not in self.said():
            if self.process.poll() is not None or time.monotonic() > deadline:
                # It prints where its threads are.
                self.process.send_signal(signal.SIGQUIT)
                time.sleep(1)
                raise RuntimeError("the service did not start: " + self.said())
            time.sleep(0.1)
        self.java = os.readlink("/proc/%d/exe" % self.process.pid)

    def said(self):
        return (self.folder / "output").read_text(encoding="utf-8")

    def _load(self, numbers):
        sheet = "caller_id,hourly_limit,daily_limit\n" + "".join("%s,1000000,1000000\n" % n for n in numbers)
        request = urllib.request.Request(URL + "/import", sheet.encode(), {
            "Authorization": "Bearer " + self.token, "Content-Type": "text/csv"})
        answer = urllib.request.urlopen(request, timeout=60).read().decode()
        if '"refused":[]' not in answer:
            raise RuntimeError(answer)

    def freeze(self):
        self.process.send_signal(signal.SIGSTOP)

    def thaw(self):
        self.process.send_signal(signal.SIGCONT)

    def seconds_until_gone(self, at_most):
        begun = time.monotonic()
        self.process.wait(timeout=at_most)
        return time.monotonic() - begun

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(timeout=30)

    def rows(self, query):
        """What the database has once the service is stopped."""
        found = self.folder / "rows.csv"
        libraries = COMMAND.parent.parent / "target" / "callerid" / "lib" / "cli"
        subprocess.run([self.java, "-cp", str(next(libraries.glob("h2-*.jar"))), "org.h2.tools.Shell", "-url",
                        "jdbc:h2:file:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;IFEXISTS=TRUE"
                        % (self.folder / "callerid"), "-user", "callerid", "-sql", "call csvwrite('%s', '%s')" % (found, query)],
                       check=True, stdout=subprocess.DEVNULL)
        with open(found, newline="", encoding="utf-8") as file:
            return list(csv.DictReader(file))


class CallLog(socketserver.ThreadingTCPServer):
    """Stands where VICIdial's call log does, and notes for which extensions it was asked."""
    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 100

    def __init__(self):
        super().__init__(("127.0.0.1", 4577), CallLogSession)
        self.extensions = []


class CallLogSession(socketserver.StreamRequestHandler):
    def handle(self):
        for line in iter(self.rfile.readline, b"\n"):
            if not line:
                return
            if line.startswith(b"agi_extension: "):
                self.server.extensions.append(line[15:].strip().decode())
