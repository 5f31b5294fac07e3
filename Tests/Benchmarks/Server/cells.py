"""Cells in: speed, CPU and memory, beside the same files written and synced without a server. Spec 7 and 10.3."""

import base64
import os
import shutil
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import mean
from threading import Lock

import load
import permits
from figures import Row, ratio, speed
from programs import Gateway, Office, Programs

CELL = 262_144
PIECE = 65_536
CELLS_A_PERMIT = 64
ROUNDS = 5
MIB = 1 << 20


def measure_speed(programs: Programs, folder: Path, divisor: int) -> Iterator[Row]:
    count = 512 // divisor
    with Gateway(Office(programs, folder)) as gateway:
        for connections in (4, 32):
            yield from _speed(gateway, folder, connections, count)


def measure_memory(programs: Programs, folder: Path, divisor: int) -> Iterator[Row]:
    with Gateway(Office(programs, folder)) as gateway:
        for connections, count, what in ((1, 8_192, "a file of 2 GiB, cell after cell"), (32, 4_096, "32 uploads at once, 32 MiB each")):
            gateway.forget_peak()
            load.run(gateway.port, _puts(gateway, count // divisor), connections).require(201)
            peak = gateway.peak_mib()
            yield Row(f"gateway's peak memory: {what}", "peak RSS", f"{peak:.0f} MiB", goal="under 100 MiB", is_met=peak < 100)


def _puts(gateway: Gateway, count: int) -> list[load.Request]:
    """Cells of random ids: the gateway neither opens nor hashes them, so their bytes may be the same."""
    fields = permits.fetch(gateway, "cells", -(-count // CELLS_A_PERMIT))
    body = os.urandom(CELL)
    deletion = base64.urlsafe_b64encode(os.urandom(32)).decode().rstrip("=")
    return [
        (load.head(
            "PUT", gateway.path(f"cells/{os.urandom(16).hex()}"), CELL,
            f"Peluit-Permit: {fields[number // CELLS_A_PERMIT]}\r\nPeluit-Deletion-Hash: {deletion}\r\n"), body)
        for number in range(count)
    ]


def _speed(gateway: Gateway, folder: Path, connections: int, count: int) -> Iterator[Row]:
    accepted, discarded, written, cost, discard_cost, write_cost = ([] for _ in range(6))
    ignored = load.head("GET", gateway.path("roster"), CELL)
    for number in range(ROUNDS):
        requests = _puts(gateway, count)
        discarding = [(ignored, body) for _, body in requests]
        for wanted, chosen, speeds, costs in ((201, requests, accepted, cost), (200, discarding, discarded, discard_cost)):
            before = gateway.processor()
            result = load.run(gateway.port, chosen, connections)
            result.require(wanted)
            speeds.append(count * CELL / MIB / result.seconds)
            costs.append((gateway.processor() - before) * 1_024 * MIB / (count * CELL))
        own = time.process_time()
        written.append(count * CELL / MIB / _write(folder / f"bound-{number}", requests[0][1], count, connections))
        write_cost.append((time.process_time() - own) * 1_024 * MIB / (count * CELL))
    name = f"cells in, {connections} connections"
    reached = ratio(accepted, written)
    yield Row(
        f"{name} (bound: the same files written, synced and renamed by {connections} threads, grouped syncs of one log)", "wall", speed(accepted, "MiB/s"),
        speed(written, "MiB/s"), reached, "at least 60 % of the bound", reached >= 0.6)
    yield Row(
        f"{name} (bound: the same server answers a GET and discards the same body)", "wall", speed(accepted, "MiB/s"),
        speed(discarded, "MiB/s"), ratio(accepted, discarded))
    yield Row(
        f"server CPU for each GiB, {connections} connections (bound: discarding)", "CPU", f"{mean(cost):.2f} s", f"{mean(discard_cost):.2f} s",
        mean(discard_cost) / mean(cost), "under 1.0 s", mean(cost) < 1.0)
    yield Row(
        f"the same, {connections} connections (bound: CPU of the writer of those files)", "CPU", f"{mean(cost):.2f} s",
        f"{mean(write_cost):.2f} s", mean(write_cost) / mean(cost))


class GroupedLog:
    """A log in which one sync serves everybody whose record was written before it began."""

    def __init__(self, path: Path) -> None:
        self.file = os.open(path, os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600)
        self.writing, self.syncing = Lock(), Lock()
        self.written = self.synced = 0

    def append(self, record: bytes) -> None:
        with self.writing:
            os.write(self.file, record)
            self.written += 1
            own = self.written
        with self.syncing:
            if self.synced < own:
                covered = self.written
                os.fdatasync(self.file)
                self.synced = covered


def _write(folder: Path, cell: bytes, count: int, threads: int) -> float:
    """Seconds to put `count` files in place as the gateway does: pieces, fdatasync, rename, fsync of the folder, a record in a log."""
    folder.mkdir()
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    log = GroupedLog(folder / "log")

    def place(number: int) -> None:
        file = os.open(folder / f"{number}.part", os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        for start in range(0, CELL, PIECE):
            os.write(file, cell[start:start + PIECE])
        os.fdatasync(file)
        os.close(file)
        os.rename(folder / f"{number}.part", folder / str(number))
        os.fsync(descriptor)
        log.append(cell[:128])

    with ThreadPoolExecutor(threads) as pool:
        start = time.monotonic()
        list(pool.map(place, range(count)))
        seconds = time.monotonic() - start
    os.close(descriptor)
    os.close(log.file)
    shutil.rmtree(folder)
    return seconds
