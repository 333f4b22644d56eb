"""The region's files as plain rows, read without the loader: what the answers of the named queries are checked against."""

import csv
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "loaders" / "region"

Row = dict[str, str]

CONFIDENCE = {"high": 0.9, "medium": 0.6, "low": 0.3, "": 0.3}


def rows(file: str) -> list[Row]:
    """The rows of one file; a cell is stripped text, empty where nothing is known."""
    with (FOLDER / f"{file}.csv").open(encoding="utf-8-sig", newline="") as lines:
        return [{name: (value or "").strip() for name, value in row.items()} for row in csv.DictReader(lines)]


def method(row: Row) -> str:
    """How the row's source knows it, by the table in loaders/region/README.md, for files without a column of that name."""
    if not row["source_url"]:
        return "expert"
    if "//ror.org/" in row["source_url"]:
        return "register"
    return {"high": "published", "medium": "inferred", "low": "expert"}[row["confidence"]]


def some(text: str) -> str | None:
    """A cell as the graph has it: empty is absent."""
    return text or None


def holds(link: Row) -> bool:
    """Whether a link counts: it is neither ended nor planned."""
    return link["status"] not in ("ended", "planned")


def ordered(answers: Iterable[tuple[object, ...]]) -> list[tuple[object, ...]]:
    """Rows in an order of their own, so that two answers can be compared without regard to order."""
    return sorted(answers, key=repr)


class Facts:
    """The region's files and the few rules by which ids of one file are found in another."""

    @cached_property
    def organisations(self) -> dict[str, Row]:
        """Organisations by id."""
        return {row["id"]: row for row in rows("organisations")}

    @cached_property
    def relations(self) -> list[Row]:
        """Relations with the node of the graph at which each ends as ``end``; a concept is what stands for it."""
        return [{**row, "end": self.node(row["target_id"])} for row in rows("relations")]

    @cached_property
    def holders(self) -> list[Row]:
        """Who has which capability."""
        return [{**row, "capability": f"capability:{row['capability_id']}"} for row in rows("organisation_capabilities")]

    @cached_property
    def parents(self) -> dict[str, str]:
        """The capability that each is a part of, by id in the graph; empty at the root."""
        found = rows("capabilities")
        return {f"capability:{row['id']}": f"capability:{row['parent_id']}" if row["parent_id"] else "" for row in found}

    @cached_property
    def sections(self) -> dict[str, str]:
        """Section of the corridor of each organisation that has one."""
        return {row["organisation_id"]: f"section:{row['section_id']}" for row in rows("organisation_sections") if row["section_id"]}

    @cached_property
    def technologies(self) -> dict[str, set[str]]:
        """Technologies that each organisation uses, by its own words or by a relation."""
        found: dict[str, set[str]] = {}
        for row in rows("organisation_technologies"):
            found.setdefault(row["organisation_id"], set()).add(f"technology:{row['technology_id']}")
        for link in self.links("USES"):
            if link["end"].startswith("technology:"):
                found.setdefault(link["source_id"], set()).add(link["end"])
        return found

    def links(self, *types: str) -> list[Row]:
        """The relations of some types."""
        return [row for row in self.relations if row["type"] in types]

    def between_organisations(self) -> Iterator[tuple[str, str, str, str, str]]:
        """Every link of two organisations: type, start, end, status, method."""
        for row in self.relations:
            if row["end"] in self.organisations:
                yield row["type"], row["source_id"], row["end"], row["status"], method(row)
        for row in rows("material_flows"):
            yield "MATERIAL_FLOW", row["source_id"], row["target_id"], row["status"], row["method"]
        for row in rows("digital_links"):
            if row["target_id_or_platform"] in self.organisations:
                yield "DIGITAL_LINK", row["source_id"], row["target_id_or_platform"], row["status"], row["method"]

    def alive(self, id: str) -> bool:
        """Whether an organisation has not ended."""
        return self.organisations[id]["status"] != "ended"

    def region(self, id: str) -> str:
        """yes, no or unknown."""
        return self.organisations[id]["in_region"] or "unknown"

    def name(self, id: str) -> str:
        """The name of an organisation."""
        return self.organisations[id]["name"]

    def node(self, target: str) -> str:
        """The id in the graph of what a relation runs to: an organisation, or what stands for a concept."""
        if target in self.organisations:
            return target
        kind, _, own = target.partition("-")
        if kind == "prod":
            return f"product:{own}"
        if kind == "cap":
            return "capability:" + next(row["capability_id"] for row in rows("concept_map") if row["concept_id"] == target)
        keys = [row["technology_id"] for row in rows("technology_concepts") if row["concept_id"] == target]
        return f"technology:{keys[0] if len(keys) == 1 else own}"

    def above(self, capability: str) -> list[str]:
        """A capability and all that it is a part of."""
        found = []
        while capability:
            found.append(capability)
            capability = self.parents[capability]
        return found

    def below(self, capability: str) -> set[str]:
        """A capability and all that is part of it."""
        return {id for id in self.parents if capability in self.above(id)}
