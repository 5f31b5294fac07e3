"""Envelopes accepted, beside the same server discarding the same bytes and a file that takes them. Spec 9 and 10."""

import os
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import load
import permits
from figures import Row, ratio, speed
from programs import Gateway, Office, Programs

SUBMISSION = 16_416
ROUNDS = 5
COUNT = 2_000


def measure(programs: Programs, folder: Path, divisor: int) -> Iterator[Row]:
    office = Office(programs, folder)
    with Gateway(office) as gateway:
        for connections in (32, 256):
            yield from _at(connections, office, gateway, folder, COUNT // divisor)


def seal(office: Office, gateway: Gateway, folder: Path, count: int) -> list[bytes]:
    """Distinct reports, sealed by the product's own code from what the gateway serves."""
    answers = {}
    epoch = (int(time.time()) - 345_600) // 604_800
    for name, path in (("rosters", "rosters"), ("status", "status"), ("certificates", f"certificates/{epoch}")):
        answer = load.run(gateway.port, [(load.head("GET", gateway.path(path), 0), b"")], 1, keeps_bodies=True)
        answer.require(200)
        answers[name] = folder / name
        answers[name].write_bytes(answer.bodies[0])
    output = folder / "submissions"
    office.programs.run(
        "peluit-bench", "seal-submissions", "--organisation", office.organisation, "--count", str(count), "--output", output,
        *(part for name, path in answers.items() for part in (f"--{name}", path)))
    bytes_ = output.read_bytes()
    output.unlink()
    return [bytes_[start:start + SUBMISSION] for start in range(0, len(bytes_), SUBMISSION)]


def posts(gateway: Gateway, submissions: list[bytes]) -> list[load.Request]:
    """One request for each submission, with a permit of its own."""
    fields = permits.fetch(gateway, "envelope", len(submissions))
    path = gateway.path("envelopes")
    return [
        (load.head("POST", path, SUBMISSION, f"Peluit-Permit: {field}\r\n"), submission)
        for field, submission in zip(fields, submissions, strict=True)
    ]


def _at(connections: int, office: Office, gateway: Gateway, folder: Path, count: int) -> Iterator[Row]:
    accepted, discarded, refused, written = ([] for _ in range(4))
    accept_cost, discard_cost, own_cost = ([] for _ in range(3))
    for _ in range(ROUNDS):
        submissions = seal(office, gateway, folder, count)
        requests = posts(gateway, submissions)
        field = permits.fetch(gateway, "envelope", 1)[0]
        spoilt = load.head("POST", gateway.path("envelopes"), SUBMISSION, f"Peluit-Permit: {field}\r\n")
        ignored = load.head("GET", gateway.path("roster"), SUBMISSION)
        rate, cost, _ = _run(gateway, [(ignored, body) for body in submissions], connections, 200)
        discarded.append(rate)
        discard_cost.append(cost)
        rate, cost, own = _run(gateway, requests, connections, 200)
        accepted.append(rate)
        accept_cost.append(cost)
        own_cost.append(own)
        refused.append(_run(gateway, [(spoilt, b"\0" + body[1:]) for body in submissions], connections, 400)[0])
        written.append(_write(folder, submissions, connections))
    name = f"envelopes accepted, {connections} connections"
    reached = ratio(accepted, discarded)
    yield Row(
        f"{name} (bound: the same server answers a GET and discards the same body)", "wall", speed(accepted, "/s"), speed(discarded, "/s"),
        reached, "at least 40 % of the bound", reached >= 0.4)
    yield Row(f"{name} (bound: read whole, then refused as malformed)", "wall", speed(accepted, "/s"), speed(refused, "/s"), ratio(accepted, refused))
    yield Row(
        f"{name} (bound: the same bytes to a file, one sync for {connections})", "wall", speed(accepted, "/s"), speed(written, "/s"),
        ratio(accepted, written))
    yield Row(
        f"server CPU for each envelope, {connections} connections (bound: discarding)", "CPU", speed(accept_cost, "µs"),
        speed(discard_cost, "µs"), ratio(discard_cost, accept_cost), "under 150 µs", median(accept_cost) < 150)
    yield Row(f"the load generator's own CPU for each of them, {connections} connections", "CPU", speed(own_cost, "µs"))


def _run(gateway: Gateway, requests: list[load.Request], connections: int, status: int) -> tuple[float, float, float]:
    """Requests a second; the server's and the generator's microseconds for each."""
    before = gateway.processor()
    result = load.run(gateway.port, requests, connections)
    result.require(status)
    cost = gateway.processor() - before
    return result.count / result.seconds, cost / result.count * 1e6, result.own_processor / result.count * 1e6


def _write(folder: Path, submissions: list[bytes], period: int) -> float:
    """Submissions a second into one file that is synced after every `period` of them."""
    file = os.open(folder / "bound", os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
    start = time.monotonic()
    for number, submission in enumerate(submissions, start=1):
        os.write(file, submission)
        if number % period == 0 or number == len(submissions):
            os.fdatasync(file)
    seconds = time.monotonic() - start
    os.close(file)
    os.unlink(folder / "bound")
    return len(submissions) / seconds
