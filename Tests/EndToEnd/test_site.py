"""The site file and the QR code, from the built gateway. Spec 13.1, 13.6."""

import shutil
import struct
import subprocess
import unittest
import urllib.request
import zlib

from programs import ROOT, Office, run

EXAMPLE = ROOT / "docs" / "operations" / "site-example.yaml"


class SiteFile(unittest.TestCase):
    """One office, started with the example's site file."""

    office: Office

    @classmethod
    def setUpClass(cls) -> None:
        cls.office = Office()
        cls.office.gateway.stop()
        cls.office.serve("--site", str(EXAMPLE), "--address", "https://lapor.example")

    @classmethod
    def tearDownClass(cls) -> None:
        cls.office.close()

    def picture(self) -> bytes:
        with urllib.request.urlopen(self.office.gateway.address + "/qr.png") as answer:
            self.assertEqual(answer.headers["Content-Type"], "image/png")
            return answer.read()

    def test_the_example_is_complete_and_right(self) -> None:
        path = self.office.folder / "example.yaml"
        path.write_text(run("peluit-gateway", "site", "example").out)
        done = run("peluit-gateway", "site", "check", str(path))
        self.assertEqual(done.code, 0, repr(done))
        self.assertTrue(done.out.startswith("ok: 10 kinds, 0 units"), repr(done))
        self.assertEqual(done.err, "")

    def test_every_mistake_is_named_with_its_line(self) -> None:
        path = self.office.folder / "wrong.yaml"
        path.write_text("kind: []\nunits: Dinas\nfileSlots: 99\n")
        done = run("peluit-gateway", "site", "check", str(path))
        self.assertEqual((done.code, done.out), (65, ""), repr(done))
        errors = [line for line in done.err.splitlines() if line.startswith("peluit-gateway: error: ")]
        self.assertEqual([number for line in errors for number in "123" if f"(line {number})" in line], ["1", "2", "3"], repr(done))
        self.assertIn("do you mean kinds?", errors[0])
        self.assertIn("baris 2", run("peluit-gateway", "site", "check", str(path), PELUIT_LANGUAGE="id").err)

    def test_a_gateway_does_not_start_with_a_wrong_file(self) -> None:
        path = self.office.folder / "wrong.yaml"
        path.write_text("fileSlots: many\n")
        done = run(
            "peluit-gateway", "serve", "--data", str(self.office.data), "--roster", str(self.office.home / "public"), "--listen", "127.0.0.1:0",
            "--site", str(path), timeout=30)
        self.assertEqual(done.code, 65, repr(done))
        self.assertIn("fileSlots (line 1)", done.err)

    def test_an_address_that_no_code_holds_is_refused(self) -> None:
        done = run("peluit-gateway", "serve", "--data", str(self.office.data), "--listen", "127.0.0.1:0", "--address", "https://" + "a" * 3000, timeout=30)
        self.assertEqual(done.code, 64, repr(done))

    def test_the_picture_is_a_png_that_zlib_opens(self) -> None:
        data = self.picture()
        self.assertEqual(data[:8], b"\x89PNG\r\n\x1a\n")
        chunks, rest = {}, data[8:]
        while rest:
            size, kind = struct.unpack(">I4s", rest[:8])
            content = rest[8:8 + size]
            self.assertEqual(struct.unpack(">I", rest[8 + size:12 + size])[0], zlib.crc32(kind + content), kind)
            chunks[kind] = content
            rest = rest[12 + size:]
        self.assertEqual(list(chunks), [b"IHDR", b"IDAT", b"IEND"])
        width, height, *form = struct.unpack(">IIBBBBB", chunks[b"IHDR"])
        self.assertEqual((width, height, form), (264, 264, [1, 0, 0, 0, 0]))
        self.assertEqual(len(zlib.decompress(chunks[b"IDAT"])), height * (1 + width // 8))

    def test_a_scanner_reads_the_address(self) -> None:
        if not shutil.which("zbarimg"):
            self.skipTest("no zbarimg (Debian zbar-tools) to scan with")
        path = self.office.folder / "qr.png"
        path.write_bytes(self.picture())
        done = subprocess.run(["zbarimg", "--quiet", "--raw", path], capture_output=True, text=True, check=True)
        self.assertEqual(done.stdout, "https://lapor.example\n")


if __name__ == "__main__":
    unittest.main()
