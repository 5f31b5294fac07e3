"""The checks find what is wrong: pages that are bad on purpose, from a server of their own."""

import threading
import unittest
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import checks
import keyboard
import validity
from browsers import DESKTOP, NARROW, ZOOMED
from recorder import Exchange
from stage import stage

PAGE = """<!DOCTYPE html><html lang="id"><head><title>Contoh</title><style>%s</style></head>
<body><main><h1>Contoh</h1>%s</main></body></html>"""
TWO_LINKS = '<p><a id="a" href="#a">Satu di sini</a></p><p><a id="b" href="#b">Dua di sini</a></p>'
PLANTED = {
    "good": PAGE % ("", TWO_LINKS),
    "pale": PAGE % ("p { color: #ccc }", "<p>Pucat</p>"),
    "wide": PAGE % ("", "<p style='width: 700px'>Lebar</p>"),
    "unmarked": PAGE % ("a:focus { outline: none }", TWO_LINKS),
    "covered": PAGE % ("div { position: fixed; inset: 0; background: white }", TWO_LINKS + "<div></div>"),
    "disorder": PAGE % ("", "".join(f'<p><a href="#" tabindex="{turn}">Tautan {turn}</a></p>' for turn in (1, 3, 2))),
    "trap": PAGE % ("", TWO_LINKS + "<script>b.onkeydown = (event) => event.preventDefault()</script>"),
    "invalid": PAGE % ("", "<p id=a><div id=a></div>"),
}


class Handler(BaseHTTPRequestHandler):
    """Serves the planted pages by their names."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Set-Cookie", "a=b")
        self.end_headers()
        self.wfile.write(PLANTED.get(self.path.strip("/"), "").encode())

    def log_message(self, *arguments: object) -> None:
        pass


class Checks(unittest.TestCase):
    """Each test shows one bad page, and the good one where that tells more."""

    kind = "chromium"

    @classmethod
    def setUpClass(cls) -> None:
        cls.browser = stage.browser(cls.kind)
        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        cls.addClassCleanup(cls.browser.forget)
        cls.addClassCleanup(server.server_close)
        cls.addClassCleanup(server.shutdown)
        cls.address = f"http://127.0.0.1:{server.server_address[1]}/"

    def show(self, name: str) -> None:
        self.browser.resize(DESKTOP)
        self.browser.open(self.address + name)

    def test_axe_sees_pale_text(self) -> None:
        self.show("good")
        self.assertEqual(checks.axe(self.browser), [])
        self.show("pale")
        self.assertIn("color-contrast", str(checks.axe(self.browser)))

    def test_a_wide_page_scrolls_where_the_window_is_narrow(self) -> None:
        self.show("wide")
        self.assertEqual(checks.horizontal_scroll(self.browser, DESKTOP), [])
        for size in (NARROW, ZOOMED):
            self.assertTrue(checks.horizontal_scroll(self.browser, size))

    def test_the_keyboard_walk_sees_what_stops_it(self) -> None:
        said = {"unmarked": "does not show", "covered": "cannot be seen", "disorder": "order", "trap": "no way on"}
        self.show("good")
        self.assertEqual(keyboard.walk(self.browser), [])
        for name, words in said.items():
            self.show(name)
            self.assertIn(words, str(keyboard.walk(self.browser)), name)

    def test_headers_and_html_are_read_as_sent(self) -> None:
        self.show("invalid")
        page = self.browser.recorder.page()
        self.assertIn("set-cookie", str(checks.headers(page)))
        self.assertIn("referrer-policy", str(checks.headers(page)))
        self.assertIn("Duplicate ID", str(validity.errors([page])))

    def test_a_heavy_page_is_too_heavy(self) -> None:
        noise = "".join(map(chr, range(0x3400, 0x3400 + 20_000)))
        page = Exchange("GET", "/", Message(), 200, [("Content-Type", "text/html")], (PAGE % ("", noise)).encode())
        self.assertTrue(checks.weight(page, self.address))


class ChecksInFirefox(Checks):
    """The same there."""

    kind = "firefox"
