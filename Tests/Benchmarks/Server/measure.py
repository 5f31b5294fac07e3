#!/usr/bin/env python3
"""Measures the built programs over HTTP on this machine, each beside a bound of the same run; Markdown rows to standard output.

    measure.py --programs .build-bench/release [--only envelopes,cells,memory,sync,send,pages,check,forms] [--quick] [--folder DIR]

Needs Python and nothing else. All keys, stores and files lie in one temporary folder, which is gone at the end.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True

import cells  # noqa: E402
import envelopes  # noqa: E402
import site_forms  # noqa: E402
import site_pages  # noqa: E402
import transfers  # noqa: E402
from figures import HEAD, Row  # noqa: E402
from programs import ProgramFailed, Programs  # noqa: E402

MEASURES = {
    "envelopes": envelopes.measure,
    "cells": cells.measure_speed,
    "memory": cells.measure_memory,
    "sync": transfers.measure_sync,
    "send": transfers.measure_send,
    "pages": site_pages.measure_rates,
    "check": site_pages.measure_check,
    "forms": site_forms.measure,
}


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--programs", type=Path, required=True, help="folder of the release build")
    parser.add_argument("--only", help=f"some of {','.join(MEASURES)}")
    parser.add_argument("--quick", action="store_true", help="a tenth of the work: to see that everything runs, not to quote")
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()), help="where the temporary folder goes")
    return parser.parse_args()


def main() -> int:
    options = arguments()
    chosen = options.only.split(",") if options.only else list(MEASURES)
    unknown = [name for name in chosen if name not in MEASURES]
    if unknown:
        print(f"measure.py: unknown: {', '.join(unknown)}", file=sys.stderr)
        return 2
    programs = Programs(options.programs.resolve())
    if missing := programs.missing():
        print(f"SKIPPED: server measures; not built: {', '.join(missing)}")
        return 0
    print(HEAD)
    failed = False
    for name in chosen:
        with tempfile.TemporaryDirectory(prefix="peluit-bench-", dir=options.folder) as folder:
            load = "{:.1f}".format(os.getloadavg()[0])
            print(f"{name}: load average {load}", file=sys.stderr)
            try:
                for row in MEASURES[name](programs, Path(folder), 10 if options.quick else 1):
                    print(row, flush=True)
            except ProgramFailed as error:
                print(Row(name, "", f"FAILED: {error}", is_met=False), flush=True)
                failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
