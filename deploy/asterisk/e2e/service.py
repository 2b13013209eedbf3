# SPDX-License-Identifier: Apache-2.0
"""The service as operators run it, on its bundled PostgreSQL, and VICIdial's call log beside it."""
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
PORT = 25432


class Service:
    """A running service with these numbers; the settings are those of docs/operating.md."""

    def __init__(self, numbers, **settings):
        # Deleted when Python ends.
        self._temporary = tempfile.TemporaryDirectory(prefix="callerid-e2e-")
        self.folder = pathlib.Path(self._temporary.name)
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
                logs = [log.read_text(encoding="utf-8", errors="replace") for log in self.folder.glob("log/*.log")]
                raise RuntimeError("\n".join(["the service did not start: " + self.said(), *logs]))
            time.sleep(0.1)

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
        self._pg_ctl("start", "--options=-p %d" % PORT, "--log=%s" % (self.folder / "postgresql.log"))
        try:
            password = (self.folder / "postgresql" / "password").read_text(encoding="utf-8").strip()
            found = subprocess.run(["psql", "--csv", "--no-psqlrc", "--host=127.0.0.1", "--port=%d" % PORT,
                                    "--username=callerid_user", "--dbname=callerid_db", "--command", query],
                                   env={**os.environ, "PGPASSWORD": password}, check=True, text=True,
                                   stdout=subprocess.PIPE).stdout
            return list(csv.DictReader(found.splitlines()))
        finally:
            self._pg_ctl("stop", "--mode=fast")

    def _pg_ctl(self, action, *arguments):
        """As root PostgreSQL's programs run in a user namespace of their own only."""
        program = next((self.folder / "postgresql").glob("postgresql-*/bin/pg_ctl"))
        subprocess.run(["unshare", "-U", program, action, "--wait", "--silent",
                        "--pgdata=%s" % (self.folder / "postgresql" / "data"), *arguments], check=True)


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
