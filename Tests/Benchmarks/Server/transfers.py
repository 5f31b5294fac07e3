"""Whole jobs of the programs: the office collects ten thousand envelopes, a reporter sends a large file."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import envelopes
import load
from figures import Row
from programs import Cost, Gateway, Office, Programs

MIB = 1 << 20


def measure_sync(programs: Programs, folder: Path, divisor: int) -> Iterator[Row]:
    """In four parts, so that the store's growth shows."""
    part = 10_000 // divisor // 4
    office = Office(programs, folder)
    with Gateway(office) as gateway:
        for held in range(part, 4 * part + 1, part):
            submissions = envelopes.seal(office, gateway, folder, part)
            load.run(gateway.port, envelopes.posts(gateway, submissions), 32).require(200)
            before = gateway.processor()
            cost = office.officer("sync", "--gateway", gateway.url)
            yield from _rows(f"sync of {part:,} envelopes, {held:,} cases afterwards", cost, gateway.processor() - before)
            again = office.officer("sync", "--gateway", gateway.url)
            yield Row(f"sync with {held:,} cases and nothing new", "wall; CPU; peak RSS", _words(again))


def measure_send(programs: Programs, folder: Path, divisor: int) -> Iterator[Row]:
    size = 1_024 * MIB // divisor
    office = Office(programs, folder)
    report, video = folder / "laporan.json", folder / "video.mp4"
    report.write_text(json.dumps({"answers": {"what": "Uang karcis tidak disetor."}, "language": "id"}))
    with video.open("wb") as file:
        for _ in range(size // MIB):
            file.write(os.urandom(MIB))
    with Gateway(office) as gateway:
        gateway.forget_peak()
        before = gateway.processor()
        cost = programs.run(
            "peluit", "send", "--gateway", gateway.url, "--organisation", office.organisation, "--report", report, "--attach", video)
        served, peak = gateway.processor() - before, gateway.peak_mib()
        yield from _rows(f"peluit send, a file of {size // MIB:,} MiB", cost, served)
        yield Row("gateway's peak memory meanwhile", "peak RSS", f"{peak:.0f} MiB", goal="under 100 MiB", is_met=peak < 100)
        cost = office.officer("sync", "--gateway", gateway.url)
        yield Row("sync of that report with its file", "wall; CPU; peak RSS", _words(cost))


def _rows(name: str, cost: Cost, served: float) -> Iterator[Row]:
    yield Row(name, "wall; CPU; peak RSS", _words(cost))
    yield Row("gateway's part of it", "CPU", f"{served:.2f} s")


def _words(cost: Cost) -> str:
    return f"{cost.wall:.1f} s; {cost.processor:.2f} s; {cost.peak_mib:.0f} MiB"
