"""The reporter's site: pages made for one request, pages made beforehand, and a look under a code. Spec 13."""

import os
import sqlite3
import statistics
import time
import urllib.parse
from collections.abc import Iterator
from pathlib import Path

import load
from figures import Row, ratio, speed
from programs import Gateway, Office, Programs
from visits import forms, report

CONNECTIONS = 32
COUNT = 4_000
ROUNDS = 5
REPORT = "/tanpa-javascript/lapor"
CHECK = "/tanpa-javascript/periksa"

MESSAGES = 50
CHECKS = 50
# A board of the default length, full: 64 cells a posting, 448 cells.
BOARD_CELLS = 64
POSTINGS = 7
LOG_DAYS = 28
LEAVES_A_DAY = 256
LEAF = 65


def get(path: str) -> load.Request:
    return load.head("GET", path, 0), b""


def post(path: str, fields: list[tuple[str, str]]) -> load.Request:
    body = urllib.parse.urlencode(fields).encode()
    return load.head("POST", path, len(body), "Content-Type: application/x-www-form-urlencoded\r\n"), body


def measure_rates(programs: Programs, folder: Path, divisor: int) -> Iterator[Row]:
    """Each page in turns with a redirect, the smallest answer that passes through all of the same server."""
    with Gateway(Office(programs, folder)) as gateway:
        visitor = forms.Visitor(gateway.url)
        before = visitor.open(REPORT)
        readers = before.submit(participation="no", goodFaith="yes").submit(what=forms.REPORT["what"], kind="fraud").submit(
            unit="unknown", **{name: forms.REPORT[name] for name in ("who", "when", "where", "how")})
        subjects = {
            "the front page, made beforehand": (get("/"), None),
            "“before you begin”, made for each request": (get(REPORT), "at least 25 % of the bound"),
            "the form's first page, posted and answered with the second": (
                post(before.form.action, before.filled_in(participation="no", goodFaith="yes", go="next")), None),
            "the readers' page, posted and answered with all answers": (post(readers.form.action, readers.filled_in(go="next")), None),
        }
        for name, (request, goal) in subjects.items():
            yield from _rate(gateway, name, request, goal, COUNT // divisor)


def _rate(gateway: Gateway, name: str, request: load.Request, goal: str | None, count: int) -> Iterator[Row]:
    bound = get("/keluar")
    [body] = load.run(gateway.port, [request], 1, keeps_bodies=True).bodies
    rates, costs, own, bound_rates, bound_costs, bound_own = ([] for _ in range(6))
    for _ in range(ROUNDS):
        for chosen, status, times, a, b, c in ((bound, 303, 2, bound_rates, bound_costs, bound_own), (request, 200, 1, rates, costs, own)):
            before = gateway.processor()
            result = load.run(gateway.port, [chosen] * (count * times), CONNECTIONS)
            result.require(status)
            a.append(result.count / result.seconds)
            b.append((gateway.processor() - before) / result.count * 1e6)
            c.append(result.own_processor / result.count * 1e6)
    name = f"{name}, {len(body) / 1_000:.1f} KB"
    reached = ratio(rates, bound_rates)
    yield Row(
        f"{name} (bound: the same server's redirect without a body, {CONNECTIONS} connections)", "wall", speed(rates, "/s"), speed(bound_rates, "/s"),
        reached, goal or "", None if goal is None else reached >= 0.25)
    # Ratios of costs: the generator takes no part in these.
    reached = ratio(bound_costs, costs)
    yield Row(
        "server CPU for each of them (bound: the redirect)", "CPU", speed(costs, "µs"), speed(bound_costs, "µs"), reached, goal or "",
        None if goal is None else reached >= 0.25)
    yield Row("the load generator's own CPU for each of them (bound: for each redirect)", "CPU", speed(own, "µs"), speed(bound_own, "µs"))


def measure_check(programs: Programs, folder: Path, divisor: int) -> Iterator[Row]:
    """A code with many messages under it, on a full board, with an empty log and with a busy one."""
    messages = MESSAGES // (5 if divisor > 1 else 1)
    office = Office(programs, folder, "--board-cells", str(BOARD_CELLS), "--board-period", "1")
    with Gateway(office) as gateway:
        receipt = report(gateway.url)
        office.officer("sync", "--gateway", gateway.url)
        [case] = office.cases()
        for number in range(messages):
            office.officer("case", "reply", case, "--text", f"Pertanyaan nomor {number + 1}: kapan persisnya, dan siapa yang melihatnya?")
        office.officer("sync", "--gateway", gateway.url, "--until-posted")
        for _ in range(POSTINGS - 1):
            office.officer("sync", "--gateway", gateway.url)
            time.sleep(1)
        yield from _check(gateway, receipt, messages, divisor, "a log of one day")
    _fill_log(office)
    with Gateway(office) as gateway:
        yield from _check(gateway, receipt, messages, divisor, f"a log of {LOG_DAYS} days with {LEAVES_A_DAY} leaves each")


def _fill_log(office: Office) -> None:
    """Days of random leaves before those that there are: the gateway looks through them as through any others."""
    [store] = [path for path in office.data.rglob("*.sqlite*") if not path.name.endswith(("-wal", "-shm"))]
    with sqlite3.connect(store) as connection:
        [(organisation, first)] = connection.execute("SELECT organisation, min(day) FROM leaf_day GROUP BY organisation").fetchall()
        for day in range(first - LOG_DAYS, first):
            leaves = b"".join(b"\1" + os.urandom(LEAF - 1) for _ in range(LEAVES_A_DAY))
            connection.execute("INSERT INTO leaf_day VALUES (?, ?, ?, 0, NULL, ?)", (organisation, day, LEAVES_A_DAY, leaves))
    connection.close()


def _check(gateway: Gateway, receipt: str, messages: int, divisor: int, log: str) -> Iterator[Row]:
    request = post(CHECK, [("receipt", receipt)])
    first = load.run(gateway.port, [request], 1, keeps_bodies=True)
    first.require(200)
    shown = first.bodies[0].decode().count("Pertanyaan nomor ")
    if shown < messages:
        raise RuntimeError(f"{shown} of {messages} messages are shown")
    ask = get(CHECK)
    costs, asked = [], []
    for _ in range(ROUNDS):
        for chosen, into in ((ask, asked), (request, costs)):
            before = gateway.processor()
            load.run(gateway.port, [chosen] * (CHECKS // divisor), 1).require(200)
            into.append((gateway.processor() - before) / (CHECKS // divisor) * 1_000)
    median = statistics.median(costs)
    yield Row(
        f"a code with {messages} messages looked up and shown, {len(first.bodies[0]) / 1_000:.1f} KB; a board of {BOARD_CELLS * POSTINGS} cells, {log} "
        "(bound: the page that asks for the code)", "CPU", _milliseconds(costs), _milliseconds(asked), ratio(asked, costs), "under 15 ms", median < 15)


def _milliseconds(values: list[float]) -> str:
    return f"{statistics.median(values):.1f} ms ({min(values):.1f} to {max(values):.1f})"
