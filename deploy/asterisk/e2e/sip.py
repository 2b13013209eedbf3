# SPDX-License-Identifier: Apache-2.0
"""A telephone network that refuses every call, as it is told."""
import re
import socketserver


class Network(socketserver.UDPServer):
    allow_reuse_address = True

    def __init__(self):
        super().__init__(("127.0.0.1", 5070), Refusal)
        self.answer = "603 Decline"


class Refusal(socketserver.BaseRequestHandler):
    def handle(self):
        data, peer_socket = self.request
        request = data.decode(errors="replace")
        if not request.startswith("INVITE "):
            return
        headers = [line for line in request.split("\r\n") if re.match("(?i)(via|from|call-id|cseq):", line)]
        to = next(line for line in request.split("\r\n") if line.lower().startswith("to:"))
        answer = ["SIP/2.0 " + self.server.answer, *headers, to + ";tag=network", "Content-Length: 0", "", ""]
        peer_socket.sendto("\r\n".join(answer).encode(), self.client_address)
