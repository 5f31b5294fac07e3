"""The built programs: set up an office with its gateway, run them, read what they cost."""

import json
import os
import re
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Self

TICKS = os.sysconf("SC_CLK_TCK")
NAMES = ["peluit-gateway", "peluit-officer", "peluit", "peluit-bench"]


@dataclass(frozen=True)
class Cost:
    """What one run of a program took."""

    wall: float
    processor: float
    peak_mib: float


class ProgramFailed(Exception):
    """A program ended with another status than 0."""


class Programs:
    """The release build."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def missing(self) -> list[str]:
        return [name for name in NAMES if not (self.folder / name).exists()]

    def path(self, name: str) -> str:
        return str(self.folder / name)

    def run(self, name: str, *arguments: str | Path, environment: dict[str, str] | None = None) -> Cost:
        """Runs a program to its end; its output goes nowhere unless it fails."""
        start = time.monotonic()
        process = subprocess.Popen(
            [self.path(name), *map(str, arguments)], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            env=os.environ | (environment or {}))
        assert process.stderr is not None
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        process.stderr.close()
        if process.returncode != 0:
            said = " ".join(errors.decode(errors="replace").split())[:300]
            raise ProgramFailed(f"{name} {arguments[0]} ended with {process.returncode}: {said}")
        return Cost(time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1_024)


class Office:
    """An organisation with one officer, and the gateway that belongs to it."""

    def __init__(self, programs: Programs, folder: Path, *options: str) -> None:
        """- `options`: further ones of `peluit-officer init`."""
        self.programs = programs
        self.home = folder / "officer"
        self.data = folder / "gateway"
        passphrase = folder / "passphrase"
        passphrase.write_text("kursi lampu sawah benang\n")
        self.environment = {"PELUIT_PASSPHRASE_FILE": str(passphrase)}
        programs.run("peluit-gateway", "init", "--data", self.data)
        programs.run(
            "peluit-officer", "init", "--home", self.home, "--organisation", "Inspektorat Contoh", "--officer", "Sari",
            "--gateway-card", self.data / "public" / "gateway.txt", *options, environment=self.environment)
        shown = subprocess.run(
            [programs.path("peluit-officer"), "fingerprint", "--home", str(self.home)], check=True, capture_output=True, text=True).stdout
        self.organisation = re.sub(r"[^0-9a-f]", "", shown.lower())
        if len(self.organisation) != 64:
            raise RuntimeError(f"no fingerprint in: {shown}")

    def cases(self) -> list[str]:
        """The numbers of all cases."""
        shown = subprocess.run(
            [self.programs.path("peluit-officer"), "inbox", "--home", str(self.home), "--json"], check=True, capture_output=True, text=True,
            env=os.environ | self.environment).stdout
        return [case["number"] for case in json.loads(shown)]

    def officer(self, *arguments: str | Path) -> Cost:
        return self.programs.run("peluit-officer", *arguments, "--home", self.home, environment=self.environment)


class Gateway:
    """A running `peluit-gateway serve`, with quotas out of the way."""

    PLENTY = str(1 << 42)

    def __init__(self, office: Office) -> None:
        self.process = subprocess.Popen(
            [office.programs.path("peluit-gateway"), "serve", "--data", str(office.data), "--roster", str(office.home / "public"),
             "--listen", "127.0.0.1:0", "--puzzle-bits", "0", "--day-quota", self.PLENTY, "--total-quota", self.PLENTY, "--reserve", "0"],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.organisation = office.organisation
        self.port = self._port()
        self.url = f"http://127.0.0.1:{self.port}"

    def _port(self) -> int:
        """Reads until the line that names the port; the pipe's remaining room is ample for the few lines that follow."""
        assert self.process.stdout is not None
        said = []
        for line in self.process.stdout:
            said.append(line)
            if match := re.search(r"listening on \S+:(\d+)", line):
                return int(match[1])
        raise RuntimeError("peluit-gateway did not start: " + "".join(said))

    def path(self, rest: str) -> str:
        return f"/api/v1/{self.organisation}/{rest}"

    def processor(self) -> float:
        """CPU seconds so far, user and system."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def peak_mib(self) -> float:
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        match = re.search(r"VmHWM:\s+(\d+) kB", status)
        return int(match[1]) / 1_024 if match else 0

    def forget_peak(self) -> None:
        Path(f"/proc/{self.process.pid}/clear_refs").write_text("5")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(60)
        if self.process.stdout:
            self.process.stdout.close()
