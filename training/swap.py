"""English passages with other names in them, so that the model reads what a name does and not which name it is.

Each state of a passage becomes another one throughout (name for name, adjective for adjective, capital for capital), each
person known by full name another person; all spans move with the words.
"""
import csv
import re
from pathlib import Path

KNOWLEDGE = Path(__file__).parent.parent / "knowledge"
ROLES = ("name", "demonym", "capital")


def table(name):
    with open(KNOWLEDGE / f"{name}.tsv") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def state_names():
    """State to its English name, adjective and capital (those that have all three), and each such word to its state and role."""
    rows = [r for r in table("state_names") if r["language"] == "en" and r["role"] in ROLES and " " not in r["name"].replace(" Korea", "")]
    words = {r["name"]: (r["id"], r["role"]) for r in rows if "." not in r["id"]}
    forms = {}
    for word, (state, role) in words.items():
        # The adjective comes first in the alphabet where there are more (Turk, Turkish, Turks), save where it is a plural.
        kept = forms.setdefault(state, {})
        if role not in kept or (role == "demonym" and re.search(r"(ish|an|ese|i|ian)$", word)):
            kept[role] = word
    return {s: f for s, f in forms.items() if len(f) == len(ROLES)}, words


def people_of(records):
    """Known persons of two names among the records' actors, sorted."""
    known = {r["name"] for r in table("people")}
    names = {a["name"] for r in records for a in r["actors"] if a.get("name") in known}
    return sorted(n for n in names if re.fullmatch(r"[A-Z]\w+ [A-Z]\w+", n))


class Swapper:
    def __init__(self, records):
        self.forms, self.words = state_names()
        self.states, self.people = sorted(self.forms), people_of(records)
        self.pattern = re.compile(r"\b(" + "|".join(sorted(map(re.escape, self.words), key=len, reverse=True)) + r")\b")

    def state_edits(self, text, rng):
        chosen, out = {}, []
        for m in self.pattern.finditer(text):
            state, role = self.words[m[1]]
            if state not in self.forms:
                continue
            other = chosen.setdefault(state, rng.choice(self.states))
            out.append((m.start(), m.end(), self.forms[other][role]))
        return out

    def person_edits(self, record, rng):
        out = []
        for name in sorted({a["name"] for a in record["actors"] if a.get("name")}):
            parts = name.split()
            if len(parts) != 2 or name not in self.people:
                continue
            other = rng.choice(self.people)
            for old, new in ((name, other), (parts[1], other.split()[1])):
                for m in re.finditer(rf"\b{re.escape(old)}\b", record["text"]):
                    if not any(s < m.end() and m.start() < e for s, e, _ in out):
                        out.append((m.start(), m.end(), new))
        return out

    def swapped(self, record, rng):
        """The record with other names; itself where a span would be cut."""
        text = record["text"]
        if record.get("lang", "en") != "en" or any(ord(c) > 0xFFFF for c in text):
            return record
        edits = self.person_edits(record, rng)
        edits += [e for e in self.state_edits(text, rng) if not any(s < e[1] and e[0] < t for s, t, _ in edits)]
        edits.sort()
        try:
            moved = {k: moved_spans(v, edits) for k, v in record.items() if isinstance(v, list)}
        except ValueError:
            return record
        out, at = [], 0
        for start, end, new in edits:
            out += [text[at:start], new]
            at = end
        return {**record, **moved, "text": "".join(out) + text[at:]}


def moved_position(at, edits):
    shift = 0
    for start, end, new in edits:
        if at >= end:
            shift += len(new) - (end - start)
        elif at > start:
            raise ValueError("inside a name")
    return at + shift


def moved_spans(value, edits):
    if isinstance(value, list) and len(value) == 2 and all(type(x) is int for x in value):
        return [moved_position(x, edits) for x in value]
    if isinstance(value, list):
        return [moved_spans(x, edits) for x in value]
    if isinstance(value, dict):
        return {k: moved_spans(v, edits) for k, v in value.items()}
    return value
