"""One vector file: a claim, inputs, expected outputs, what is expected."""

from .conventions import Random

FORBIDDEN = {"claim", "expect"}


class Scenario:
    def __init__(self, path: str, claim: str):
        self.path = path + ".txt"
        self.random = Random(path)
        self._lines = [("claim", claim)]
        self.expected: str | None = None

    def give(self, **values) -> "Scenario":
        """Inputs. An underscore in a name stands for a hyphen, None for a line that this file does not have."""
        for key, value in values.items():
            if value is not None:
                self.line(key.replace("_", "-"), value)
        return self

    def line(self, key: str, value) -> "Scenario":
        assert key not in FORBIDDEN and all(key != used for used, _ in self._lines), key
        self._lines.append((key, value))
        return self

    def expect(self, result: str) -> "Scenario":
        self.expected = result
        return self

    def ok(self, **outputs) -> "Scenario":
        for key, value in outputs.items():
            self.line("out-" + key.replace("_", "-"), value)
        return self.expect("ok")

    def value(self, key: str):
        """What was given under this name, or None."""
        return next((value for used, value in self._lines if used == key), None)

    def text(self) -> str:
        assert self.expected is not None, self.path
        return "".join(_line(key, value) for key, value in [*self._lines, ("expect", self.expected)])


def _line(key: str, value) -> str:
    if isinstance(value, bytes):
        value = value.hex()
    value = str(value)
    assert ":" not in key and "\n" not in value and value == value.strip(), key
    return f"{key}: {value}\n" if value else f"{key}:\n"
