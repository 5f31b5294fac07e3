"""nginx with the configuration that docs/operations shows, on free ports of this machine."""

import getpass
import os
import re
import shutil
import socket
import subprocess
import time
from pathlib import Path

from programs import ROOT

EXAMPLE = ROOT / "docs" / "operations" / "nginx.conf"


def program() -> str | None:
    """Debian puts it where only root's PATH looks."""
    return shutil.which("nginx", path=os.environ.get("PATH", "") + ":/usr/sbin")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Proxy:
    """The example, with nothing replaced but ports, paths and the user.

    The port that should redirect to TLS gets a sibling that serves without TLS: `peluit` trusts only the system's certificates.
    """

    def __init__(self, folder: Path, gateway: str, change: dict[str, str] | None = None) -> None:
        self.folder = folder
        folder.mkdir()
        self.certificate = folder / "certificate.pem"
        self._make_certificate(folder / "key.pem")
        self.plain, self.tls, self.redirect = free_port(), free_port(), free_port()
        configuration = folder / "nginx.conf"
        configuration.write_text(self._configuration(gateway, change or {}))
        self.output = open(folder / "output", "ab")
        self.process = subprocess.Popen(
            [program(), "-c", configuration, "-p", folder, "-e", "stderr", "-g", "daemon off;"],
            stdout=self.output, stderr=self.output, stdin=subprocess.DEVNULL)
        self._wait()

    def _make_certificate(self, key: Path) -> None:
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", self.certificate, "-days", "2",
             "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"], check=True, capture_output=True)

    def _configuration(self, gateway: str, change: dict[str, str]) -> str:
        text = EXAMPLE.read_text()
        replacements = {
            "user www-data;": f"user {getpass.getuser()};" if os.geteuid() == 0 else "",
            "/run/nginx.pid": f"{self.folder}/pid",
            "/run/nginx-": f"{self.folder}/temp-",
            "/etc/ssl/lapor.example/fullchain.pem": str(self.certificate),
            "/etc/ssl/lapor.example/privkey.pem": f"{self.folder}/key.pem",
            "listen 80 default_server;": f"listen 127.0.0.1:{self.redirect} default_server;",
            "listen [::]:80 default_server;": "",
            "listen 443 ssl default_server;": f"listen 127.0.0.1:{self.tls} ssl default_server; listen 127.0.0.1:{self.plain};",
            "listen [::]:443 ssl default_server;": "",
            "http://127.0.0.1:8080": gateway,
        }
        for old, new in (replacements | change).items():
            if old not in text:
                raise AssertionError(f"the example has no {old!r}")
            text = text.replace(old, new)
        return text

    def _wait(self) -> None:
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", self.plain), timeout=1).close()
                return
            except OSError:
                if self.process.poll() is not None:
                    raise AssertionError(f"nginx ended with {self.process.returncode}:\n{Path(self.output.name).read_text()}") from None
                time.sleep(0.05)
        raise AssertionError("nginx did not listen")

    def temporary_files(self) -> list[str]:
        """Files in its temporary folders, and files of any kind but devices that its processes hold open."""
        found = [str(path) for path in self.folder.glob("temp-*/**/*") if path.is_file()]
        for process in self._processes():
            for descriptor in Path(f"/proc/{process}/fd").iterdir():
                try:
                    target = os.readlink(descriptor)
                except FileNotFoundError:
                    continue
                if target.startswith("/") and not target.startswith("/dev/") and target != self.output.name:
                    found.append(target)
        return found

    def _processes(self) -> list[str]:
        master = str(self.process.pid)
        children = Path(f"/proc/{master}/task/{master}/children").read_text()
        return [master, *re.findall(r"\d+", children)]

    def stop(self) -> None:
        if self.process.poll() is None:
            self.process.terminate()
        self.process.wait(timeout=30)
        self.output.close()
