"""Rows of the report, in the shape of `peluit-bench measure`."""

from dataclasses import dataclass
from statistics import median

HEAD = """\
| measure | clock | measured | bound | of the bound | goal | met |
|---|---|---:|---:|---:|---|---|"""


@dataclass(frozen=True)
class Row:
    """One figure; empty texts where there is no bound or no goal."""

    name: str
    clock: str
    measured: str
    bound: str = ""
    ratio: float | None = None
    goal: str = ""
    is_met: bool | None = None

    def __str__(self) -> str:
        ratio = "" if self.ratio is None else f"{self.ratio * 100:.0f} %"
        met = "" if self.is_met is None else "yes" if self.is_met else "no"
        return f"| {self.name} | {self.clock} | {self.measured} | {self.bound} | {ratio} | {self.goal} | {met} |"


def ratio(subject: list[float], bound: list[float]) -> float:
    """The part of the bound's speed that was reached: the median over the rounds, whose halves ran right after one another."""
    return median(own / other for own, other in zip(subject, bound, strict=True))


def speed(values: list[float], unit: str) -> str:
    """The median of the rounds, with the slowest and the fastest."""
    return f"{median(values):,.0f} {unit} ({min(values):,.0f} to {max(values):,.0f})"
