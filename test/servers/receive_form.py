"""Receives one multipart request with nothing but Python's standard library, and prints what it read as JSON."""

import hashlib
import json
from email.parser import BytesParser
from email.policy import HTTP
from http.server import BaseHTTPRequestHandler, HTTPServer


class Receiver(BaseHTTPRequestHandler):
    def do_PUT(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        head = f"Content-Type: {self.headers['Content-Type']}\r\n\r\n".encode()
        message = BytesParser(policy=HTTP).parsebytes(head + body)
        parts = [
            {
                "name": part.get_param("name", header="content-disposition"),
                "fileName": part.get_filename(),
                "contentType": part.get_content_type(),
                "sha256": hashlib.sha256(part.get_payload(decode=True)).hexdigest(),
            }
            for part in message.iter_parts()
        ]
        defects = [type(defect).__name__ for defect in message.defects]
        print(json.dumps({"parts": parts, "defects": defects}), flush=True)
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


server = HTTPServer(("127.0.0.1", 0), Receiver)
print(server.server_address[1], flush=True)
server.handle_request()
