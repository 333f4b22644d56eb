"""A synthetic region of any size, marked illustrative, in the files that people load: for benchmarks only.

    uv run python -m bench.region FOLDER --organisations 31000 --links 150000

Writes FOLDER/organisations.csv, relations.csv and capabilities.csv. Names, places and links are made up; degrees follow a power law
(few buyers have many suppliers), kinds and municipalities their shares in the region's data. The same seed gives the same files.
"""

import argparse
import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

SOURCE = "https://example.org/synthetic-region"
KINDS = {
    "company": 0.955, "knowledge_institution": 0.006, "government": 0.005, "association": 0.01, "investor": 0.006,
    "cluster": 0.003, "fieldlab": 0.004, "incubator": 0.002, "installation": 0.003, "programme": 0.003, "project": 0.003,
}  # fmt: skip
TYPES = {"SUPPLIES": 0.62, "PARTNERS_WITH": 0.16, "MEMBER_OF": 0.08, "LOCATED_AT": 0.05, "OWNS": 0.04, "FUNDS": 0.03, "INVESTED_IN": 0.02}
GROUPS = {"MEMBER_OF": "cluster", "LOCATED_AT": "cluster", "FUNDS": "project"}
"""Types whose target is of one kind; the others go to companies."""

PLACES = ["Rotterdam", "Den Haag", "Leiden", "Delft", "Zoetermeer", "Dordrecht", "Gouda", "Schiedam", "Vlaardingen", "Westland",
          "Katwijk", "Noordwijk", "Gorinchem", "Ridderkerk", "Barendrecht", "Rijswijk",
          "Papendrecht", "Sliedrecht", "Zwijndrecht"]  # fmt: skip
FIRST = ["Van Dijk", "De Boer", "Hoogvliet", "Maas", "Delta", "Rijn", "Zuid", "Noord", "Techno", "Precisie", "Staal", "Metaal", "Photon",
         "Quantum", "Marine", "Agro", "Nano", "Robo", "Hydro", "Aero", "Opto"]  # fmt: skip
SECOND = ["Machining", "Systems", "Engineering", "Constructie", "Techniek", "Automation", "Components", "Tooling", "Plaatwerk", "Dynamics",
          "Instruments", "Coating", "Electronics", "Bearings", "Castings", "Valves"]  # fmt: skip
SECTORS = ["machining", "shipbuilding", "optics", "robotics", "software", "chemistry", "logistics", "aerospace", "horticulture", "energy"]
MATERIALS, PARTS = ("steel", "optical", "plastic", "electronic", "marine", "precision"), ("parts", "frames", "units", "housings")
PRODUCTS = [f"{material} {part}" for material in MATERIALS for part in PARTS]
CAPABILITIES = ["cnc-machining", "sheet-metal-working", "robot-welding", "ship-design", "optical-instruments", "embedded-systems",
                "robotics", "composites"]  # fmt: skip


def region(folder: Path, organisations: int = 31_000, links: int = 150_000, seed: int = 7) -> Path:
    """Write the files of a synthetic region into ``folder`` and return it; ``links`` counts relations and capabilities together."""
    random = np.random.default_rng(seed)
    folder.mkdir(parents=True, exist_ok=True)
    kinds = random.choice(list(KINDS), organisations, p=_shares(KINDS.values()))
    _write(folder / "organisations.csv", _organisations(random, kinds))
    capabilities = links // 10
    _write(folder / "relations.csv", _relations(random, kinds, links - capabilities))
    _write(folder / "capabilities.csv", _capabilities(random, organisations, capabilities))
    return folder


def _organisations(random: Generator, kinds: NDArray[np.str_]) -> Iterable[Sequence[object]]:
    yield ("id", "name", "kind", "municipality", "country", "in_region", "lat", "lon", "coordinate_precision", "sectors", "products",
           "employees", "founded", "status", "source", "source_date", "method", "confidence")  # fmt: skip
    place = random.choice(PLACES, len(kinds), p=_shares(1 / np.arange(1, len(PLACES) + 1)))
    first, second, sector, product = (random.choice(words, len(kinds)) for words in (FIRST, SECOND, SECTORS, PRODUCTS))
    lat, lon = 51.75 + random.random(len(kinds)) * 0.5, 4.0 + random.random(len(kinds)) * 0.9
    employees, founded = np.ceil(random.pareto(1.2, len(kinds)) * 5).clip(1, 20_000), random.integers(1900, 2026, len(kinds))
    for i, kind in enumerate(kinds):
        yield (f"s{i}", f"{first[i]} {second[i]} {i}", kind, place[i], "NL", "yes", round(lat[i], 4), round(lon[i], 4), "place", sector[i],
               product[i], int(employees[i]), founded[i], "active", SOURCE, "2026", "illustrative", "low")  # fmt: skip


def _relations(random: Generator, kinds: NDArray[np.str_], count: int) -> Iterable[Sequence[object]]:
    yield "from", "type", "to", "what", "since", "status", "source", "source_date", "method", "confidence"
    members = {kind: random.permutation(np.flatnonzero(kinds == kind)) for kind in KINDS}
    types = random.choice(list(TYPES), count, p=_shares(TYPES.values()))
    starts, products, since = random.choice(members["company"], count), random.choice(PRODUCTS, count), random.integers(1990, 2026, count)
    ranks = random.random(count)
    seen: set[tuple[object, ...]] = set()
    for i, type in enumerate(types):
        targets = members[GROUPS.get(type, "company")]
        end = targets[min(int(len(targets) * ranks[i] ** 3), len(targets) - 1)]
        row = (f"s{starts[i]}", type, f"s{end}", f"{products[i]} {i % 97}")
        if starts[i] != end and row not in seen:
            seen.add(row)
            yield *row, since[i], "unknown", SOURCE, "2026", "illustrative", "low"


def _capabilities(random: Generator, organisations: int, count: int) -> Iterable[Sequence[object]]:
    yield "organisation", "capability", "level", "source", "source_date", "method", "confidence"
    pairs = {(int(o), str(c)) for o, c in zip(random.integers(0, organisations, count), random.choice(CAPABILITIES, count), strict=True)}
    for organisation, capability in sorted(pairs):
        yield f"s{organisation}", capability, "core", SOURCE, "2026", "illustrative", "low"


def _shares(weights: Iterable[float]) -> list[float]:
    numbers = [float(weight) for weight in weights]
    return [number / sum(numbers) for number in numbers]


def _write(path: Path, rows: Iterable[Sequence[object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--organisations", type=int, default=31_000)
    parser.add_argument("--links", type=int, default=150_000)
    arguments = parser.parse_args()
    print(region(arguments.folder, arguments.organisations, arguments.links))
