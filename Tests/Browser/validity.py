"""The Nu HTML checker over all pages of a run, in one process."""

import hashlib
import json
import re
import subprocess
import tempfile
from pathlib import Path

import environment

# A phone shows the cells of `.compare` as blocks, which takes a table's meaning from them: its roles are spelled out on purpose.
ON_PURPOSE = re.compile("The “(table|rowgroup|row|cell|columnheader|rowheader)” role is unnecessary")
from recorder import Exchange


def errors(pages: list[Exchange]) -> list[str]:
    """What the checker says against the pages as the server sent them; each distinct page is checked once."""
    with tempfile.TemporaryDirectory(prefix="peluit-html-") as folder:
        names: dict[str, str] = {}
        for page in pages:
            name = hashlib.sha256(page.text).hexdigest()[:16] + ".html"
            (Path(folder) / name).write_bytes(page.text)
            names.setdefault(name, str(page))
        command = ["java", "-Xss8m", "-jar", environment.vnu(), "--format", "json", "--exit-zero-always", "--stdout", *names]
        done = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, timeout=300, check=True)
    messages = json.loads(done.stdout)["messages"]
    return [f"{names[Path(it['url']).name]}, line {it.get('lastLine')}: {it['message']}\n{it.get('extract', '')}" for it in messages if not ON_PURPOSE.match(it["message"])]
