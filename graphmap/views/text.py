"""How wide text is, and how it is cut and wrapped; measured as Source Sans 3 draws it, without loading the font."""

from functools import cache
from unicodedata import normalize

FONT = "Source Sans"
LINE = 1.05
"""Height of a line as drawn, from ascender to descender, in font sizes."""

REGULAR = (
    "200 289 426 497 497 824 609 249 303 303 418 497 249 311 249 350 497 497 497 497 497 497 497 497 497 497 249 249 497 497 497 425"
    " 847 543 588 571 615 527 494 617 652 263 479 579 486 727 647 664 566 664 569 534 536 645 515 786 513 476 539 303 350 303 497 500"
    " 542 504 553 456 555 496 292 504 544 246 247 495 255 829 547 542 555 555 347 419 338 544 467 719 446 467 425 303 241 303 497"
)
"""Advance widths, in thousandths of the font size, of the characters from space to tilde (weight 400)."""

SEMIBOLD = (
    "200 315 482 513 513 841 639 275 324 324 438 513 275 322 275 344 513 513 513 513 513 513 513 513 513 513 275 275 513 513 513 444"
    " 875 558 597 576 625 538 510 628 663 282 494 597 502 745 657 674 582 674 592 545 546 655 536 800 541 501 540 324 344 324 513 500"
    " 549 516 563 462 564 507 317 520 558 262 263 522 271 843 560 549 564 564 373 431 361 556 495 748 481 495 443 324 255 324 513"
)
"""The same for weight 600."""

OTHERS = {"–": 480, "—": 800, "…": 964, "→": 619, "←": 619, "æ": 780, "Æ": 834, "œ": 839, "Œ": 859, "ß": 604, "ł": 329, "·": 275}
NARROWEST = 0.2
"""No character but an accent is narrower, in font sizes."""

WIDEST = 1000
"""What a character of no known width is taken for: as wide as it is high."""


@cache
def _widths(bold: bool) -> dict[str, int]:
    numbers = (SEMIBOLD if bold else REGULAR).split()
    return {chr(32 + i): int(n) for i, n in enumerate(numbers)} | OTHERS


def text_width(text: str, size: float, weight: int = 400) -> float:
    """Width of a line of text in px, never less than as drawn (kerning, which only tightens, is left out)."""
    widths = _widths(weight >= 600)
    letters = (c for c in normalize("NFKD", text) if not "\u0300" <= c <= "\u036f")
    return sum(widths.get(c, WIDEST) for c in letters) * size / 1000 * (1.03 if weight >= 700 else 1.0)


def plain(text: str) -> str:
    """A name as one line of text: runs of white space are one space; control and text-direction marks are left out."""
    return " ".join("".join(c if c.isprintable() or c.isspace() else "" for c in text).split())


def short(name: str) -> str:
    """The name before a bracket or an @ that tells two things apart."""
    return name.split(" (")[0].split(" @")[0] or name


def fit(text: str, room: float, size: float, weight: int = 400) -> str:
    """The text, cut with an ellipsis where it is wider than ``room`` px."""
    cut = text[: max(int(room / size / NARROWEST), 1)]
    if cut == text and text_width(text, size, weight) <= room:
        return text
    while cut and text_width(cut + "…", size, weight) > room:
        cut = cut[:-1].rstrip(" -,/&")
    return cut + "…"


def wrap(text: str, room: float, size: float, weight: int = 400) -> list[str]:
    """Lines no wider than ``room`` px, broken at spaces; a single word that is wider stays whole."""
    lines: list[str] = []
    for word in text.split(" "):
        if lines and text_width(f"{lines[-1]} {word}", size, weight) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
