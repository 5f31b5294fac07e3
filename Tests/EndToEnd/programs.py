"""The built programs, and an office to try them on: its own folder, its own gateway on a free port of this machine."""

import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def programs_folder() -> Path:
    """Where `swift build` put the programs; PELUIT_PROGRAMS names another place, such as a release build."""
    if folder := os.environ.get("PELUIT_PROGRAMS"):
        return Path(folder)
    shown = subprocess.run(["swift", "build", "--show-bin-path"], cwd=ROOT, capture_output=True, text=True, check=True)
    return Path(shown.stdout.strip())


PROGRAMS = programs_folder()
REPORT = {
    "answers": {
        "what": "Sepatu merah marun dibeli dengan anggaran obat puskesmas.",
        "who": "Tidak tahu.",
        "when": "Mei 2026",
        "how": "Kuitansi kembar gembira.",
        "where": "Gudang belakang",
    }
}


class Finished:
    """How a program ended, and what it said."""

    def __init__(self, code: int, out: bytes, err: bytes) -> None:
        self.code = code
        self.out = out.decode()
        self.err = err.decode()

    def __repr__(self) -> str:
        return f"exit {self.code}\n--- stdout\n{self.out}\n--- stderr\n{self.err}"


def run(*command: str, stdin: bytes = b"", timeout: float = 180, **environment: str) -> Finished:
    """Runs one of the programs to its end, in English, without a terminal."""
    settings = os.environ | {"PELUIT_LANGUAGE": "en"} | environment
    done = subprocess.run([PROGRAMS / command[0], *command[1:]], input=stdin, capture_output=True, timeout=timeout, env=settings, start_new_session=True)
    return Finished(done.returncode, done.stdout, done.stderr)


class Gateway:
    """A running gateway."""

    def __init__(self, data: Path, roster: Path, *options: str, listen: str = "127.0.0.1:0") -> None:
        self.data = data
        self.log = open(data.parent / "gateway.log", "ab")
        start = self.log.tell()
        self.process = subprocess.Popen(
            [PROGRAMS / "peluit-gateway", "serve", "--data", data, "--roster", roster, "--listen", listen, *options],
            stderr=self.log, stdout=subprocess.DEVNULL, env=os.environ | {"PELUIT_LANGUAGE": "en"},
        )
        self.address = self._wait(start)

    def _wait(self, start: int) -> str:
        for _ in range(300):
            text = Path(self.log.name).read_bytes()[start:].decode()
            if found := re.search(r"listening on (http\S+)", text):
                return found[1]
            if self.process.poll() is not None:
                raise AssertionError(f"gateway ended with {self.process.returncode}:\n{text}")
            time.sleep(0.05)
        raise AssertionError("gateway did not listen")

    def stop(self, how: int = signal.SIGTERM) -> int:
        """Ends it and waits; SIGKILL stands for a crash."""
        if self.process.poll() is None:
            self.process.send_signal(how)
        code = self.process.wait(timeout=60)
        self.log.close()
        return code


class Office:
    """An organisation with one officer and its gateway, in a folder of its own."""

    def __init__(self, **settings: int) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="peluit-e2e-"))
        self.home = self.folder / "officer"
        self.data = self.folder / "gateway"
        self.passphrase = self.folder / "passphrase"
        self.passphrase.write_text("kuda laut menari pelan\n")
        self.must("peluit-gateway", "init", "--data", str(self.data))
        options = [part for name, value in ({"board_period": 1, "board_cells": 8} | settings).items() for part in (f"--{name.replace('_', '-')}", str(value))]
        self.must(
            "peluit-officer", "init", "--home", str(self.home), "--organisation", "Inspektorat Contoh", "--officer", "Sari",
            "--gateway-card", str(self.data / "public" / "gateway.txt"), *options,
        )
        self.fingerprint = self.must("peluit-officer", "fingerprint", "--home", str(self.home)).out.strip()
        self.gateway = self.serve()

    def serve(self, *options: str, listen: str = "127.0.0.1:0") -> Gateway:
        self.gateway = Gateway(self.data, self.home / "public", "--puzzle-bits", "4", *options, listen=listen)
        return self.gateway

    def run(self, *command: str, stdin: bytes = b"", **environment: str) -> Finished:
        return run(*command, stdin=stdin, **({"PELUIT_PASSPHRASE_FILE": str(self.passphrase)} | environment))

    def must(self, *command: str, stdin: bytes = b"", **environment: str) -> Finished:
        done = self.run(*command, stdin=stdin, **environment)
        if done.code != 0:
            raise AssertionError(f"{' '.join(map(str, command))}\n{done!r}")
        return done

    def reporter(self, verb: str, *options: str, stdin: bytes = b"") -> Finished:
        return self.run("peluit", verb, "--gateway", self.gateway.address, "--organisation", self.fingerprint, *options, stdin=stdin)

    def officer(self, *command: str) -> Finished:
        return self.run("peluit-officer", *command, "--home", str(self.home))

    def sync(self, *options: str) -> dict:
        done = self.must("peluit-officer", "sync", "--home", str(self.home), "--gateway", self.gateway.address, "--json", *options)
        return json.loads(done.out[done.out.rindex("{\n"):])

    def send(self, *attachments: Path, report: dict = REPORT) -> bytes:
        """Sends a report; what it returns is the receipt code."""
        path = self.folder / "laporan.json"
        path.write_text(json.dumps(report))
        options = [part for file in attachments for part in ("--attach", str(file))]
        done = self.reporter("send", "--report", str(path), *options)
        if done.code != 0:
            raise AssertionError(repr(done))
        return done.out.encode()

    def cases(self) -> list[dict]:
        return json.loads(self.must("peluit-officer", "inbox", "--home", str(self.home), "--json").out)

    def thread(self, receipt: bytes, *options: str) -> dict:
        done = self.reporter("read", "--json", *options, stdin=receipt)
        if done.code != 0:
            raise AssertionError(repr(done))
        return json.loads(done.out)

    def close(self) -> None:
        self.gateway.stop()
        shutil.rmtree(self.folder)
