"""External identifiers, checked before use, and the slugs that graphmap makes itself."""

import re
from collections.abc import Callable, Mapping
from unicodedata import normalize

FOLDED = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "đ": "d", "ł": "l", "þ": "th"})


def fold(text: str) -> str:
    """Lower case without accents: what names are compared by (``Geïntegreerde`` → ``geintegreerde``)."""
    if text.isascii():
        return text.lower()
    plain = normalize("NFKD", text.casefold().translate(FOLDED))
    return "".join(c for c in plain if ord(c) < 0x0300 or ord(c) > 0x036F)


def slug(name: str) -> str:
    """The id form of a name: ASCII letters and digits joined by hyphens; ``item`` where nothing is left."""
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")[:80].rstrip("-") or "item"


def _digits(length: int) -> Callable[[str], bool]:
    return re.compile(rf"[0-9]{{{length}}}").fullmatch  # type: ignore[return-value]


def _rsin(text: str) -> bool:
    """Nine digits that pass the eleven test of the Dutch tax office (weights 9 … 2, −1)."""
    if not re.fullmatch(r"[0-9]{9}", text) or text == "0" * 9:
        return False
    return sum(int(d) * w for d, w in zip(text, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True)) % 11 == 0


def _lei(text: str) -> bool:
    """Twenty characters whose letters-as-numbers value is 1 modulo 97 (ISO 17442, ISO/IEC 7064 MOD 97-10)."""
    return bool(re.fullmatch(r"[A-Z0-9]{18}[0-9]{2}", text)) and int("".join(str(int(c, 36)) for c in text)) % 97 == 1


def _ror(text: str) -> bool:
    """``0``, six characters of Crockford's base 32 and two check digits: 98 − (n · 100 mod 97), as ROR makes them."""
    if not re.fullmatch(r"0[0-9a-hjkmnp-tv-z]{6}[0-9]{2}", text):
        return False
    number = 0
    for c in text[1:7]:
        number = number * 32 + "0123456789abcdefghjkmnpqrstvwxyz".index(c)
    return 98 - number * 100 % 97 == int(text[7:])


def _gln(text: str) -> bool:
    """Thirteen digits with the check digit of GS1 (weights 1 and 3)."""
    return bool(re.fullmatch(r"[0-9]{13}", text)) and sum(int(d) * (3 if i % 2 else 1) for i, d in enumerate(text)) % 10 == 0


def _vat(text: str) -> bool:
    """A Dutch VAT number by its form (``NL`` + 9 digits + ``B`` + 2 digits), or another country's code with 2 to 12 characters."""
    return bool(re.fullmatch(r"NL[0-9]{9}B[0-9]{2}|(?!NL)[A-Z]{2}[A-Z0-9+*]{2,12}", text))


IDENTIFIERS: dict[str, tuple[Callable[[str], object], str]] = {
    "kvk": (_digits(8), "8 digits, leading zeros kept"),
    "vestiging": (_digits(12), "12 digits, leading zeros kept"),
    "lei": (_lei, "20 characters with the check digits of ISO 17442"),
    "ror": (_ror, "9 characters such as 02e2c7k09, with its check digits"),
    "pic": (_digits(9), "9 digits"),
    "vat": (_vat, "a VAT number such as NL123456789B01"),
    "rsin": (_rsin, "9 digits that pass the eleven test"),
    "wikidata": (re.compile(r"Q[1-9][0-9]*").fullmatch, "Q and a number"),
    "gln": (_gln, "13 digits with the check digit of GS1"),
    "os_id": (re.compile(r"[A-Z]{2}[0-9]{7}[0-9A-Z]{6}").fullmatch, "15 characters such as NL2019098D1DB5K"),
}
"""Name of each external identifier with its test and, for people, what a good one looks like."""


def valid(name: str, text: str) -> bool:
    """Whether ``text`` is a well-formed external identifier of the sort ``name`` (a key of ``IDENTIFIERS``)."""
    return bool(IDENTIFIERS[name][0](text))


LEGAL_ENTITY = {"kvk", "lei", "pic", "vat", "rsin"}
"""Identifiers of a company or institution as a whole: an establishment (it has a ``vestiging``) may carry those of its company."""


def external_ids(properties: Mapping[str, object]) -> list[tuple[str, str]]:
    """The well-formed external identifiers that say which organisation this is, as (name, value); of an establishment not its company's."""
    names = [name for name in IDENTIFIERS if name in properties and not ("vestiging" in properties and name in LEGAL_ENTITY)]
    return [(name, str(properties[name])) for name in names if valid(name, str(properties[name]))]
