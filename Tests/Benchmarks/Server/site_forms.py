"""Forms with files over HTTP: what they cost, and how little memory they need. Spec 13.4."""

import os
import socket
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import load
from figures import Row
from programs import Gateway, Office, Programs
from visits import forms, sending_pages

MIB = 1 << 20
BOUNDARY = "----peluit-ukuran"
DISCARDED = 262_144


@dataclass(frozen=True)
class Filled:
    """A form that would be sent, but for the bytes of its one file."""

    path: str
    start: bytes
    end: bytes


def measure(programs: Programs, folder: Path, divisor: int) -> Iterator[Row]:
    for count, size in ((1, 2_048 * MIB), (32, 64 * MIB)):
        yield from _forms(programs, folder / str(count), count, size // divisor)


def fill_in(url: str, count: int) -> list[Filled]:
    """Forms with a code and a token each, old enough to be sent."""
    filled = []
    for page in sending_pages(url, count):
        fields = page.filled_in(**forms.asked_words(page))
        form = forms.multipart(fields, [forms.Upload("file-1", "rekaman.bin", b"")], BOUNDARY)
        end = f"\r\n--{BOUNDARY}--\r\n".encode()
        filled.append(Filled(page.form.action, form.removesuffix(end), end))
    return filled


def send(port: int, form: Filled, piece: bytes, size: int) -> int:
    """Sends the form with a file of `size` bytes, piece after piece; the answer's status."""
    head = load.head(
        "POST", form.path, len(form.start) + size + len(form.end), f"Content-Type: multipart/form-data; boundary={BOUNDARY}\r\n")
    with socket.create_connection(("127.0.0.1", port), timeout=600) as connection:
        connection.sendall(head + form.start)
        for position in range(0, size, len(piece)):
            connection.sendall(memoryview(piece)[:min(len(piece), size - position)])
        connection.sendall(form.end)
        with connection.makefile("rb") as answer:
            return int(answer.readline().split()[1])


def _forms(programs: Programs, folder: Path, count: int, size: int) -> Iterator[Row]:
    folder.mkdir()
    piece = os.urandom(MIB)
    gib = count * size / (1 << 30)
    with Gateway(Office(programs, folder)) as gateway:
        ignored = load.head("GET", gateway.path("roster"), DISCARDED)
        before = gateway.processor()
        discarding = load.run(gateway.port, [(ignored, piece[:DISCARDED])] * (count * size // DISCARDED), count)
        discarding.require(200)
        discard_cost = (gateway.processor() - before) / gib
        filled = fill_in(gateway.url, count)
        gateway.forget_peak()
        resting = gateway.peak_mib()
        before, start, own = gateway.processor(), time.monotonic(), time.process_time()
        with ThreadPoolExecutor(count) as pool:
            statuses = list(pool.map(lambda form: send(gateway.port, form, piece, size), filled))
        seconds, own, cost = time.monotonic() - start, time.process_time() - own, (gateway.processor() - before) / gib
        if set(statuses) != {200}:
            raise RuntimeError(f"forms were refused: {statuses}")
        peak = gateway.peak_mib()
    name = f"{count} form{'s at once' if count > 1 else ''}, a file of {size // MIB:,} MiB{' each' if count > 1 else ''}"
    discarded = 1_024 * gib / discarding.seconds
    speed = 1_024 * gib / seconds
    yield Row(f"{name}: gateway's peak memory ({resting:.0f} MiB before)", "peak RSS", f"{peak:.0f} MiB", goal="under 100 MiB", is_met=peak < 100)
    yield Row(
        f"{name}, sealed and stored (bound: the same server answers GETs and discards as many bytes)", "wall",
        f"{speed:,.0f} MiB/s ({seconds:.1f} s)", f"{discarded:,.0f} MiB/s", speed / discarded)
    yield Row(f"{name}: server CPU for each GiB (bound: discarding)", "CPU", f"{cost:.2f} s", f"{discard_cost:.2f} s", discard_cost / cost)
    yield Row(f"{name}: the sender's own CPU for each GiB", "CPU", f"{own / gib:.2f} s")
