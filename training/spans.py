"""Step 0: labelled passages from the annotators' form (words of the text) to offsets in UTF-16.

    python training/spans.py OUT.jsonl training/data/open/*.jsonl

`name@2` is the second plain occurrence of `name` from the start of the text.
"""
import json
import re
import sys

from tokens import utf16_positions

def located(text, words, after=0):
    """[start, end] in characters of `words` or `words@n`."""
    numbered = re.fullmatch(r"(.*)@(\d+)", words, re.S)
    words, nth = (numbered[1], int(numbered[2])) if numbered else (words, 1)
    hits = [m.start() for m in re.finditer(f"(?={re.escape(words)})", text) if m.start() >= after]
    if len(hits) < nth:
        raise ValueError(f"not in the passage: {words!r}")
    return [hits[nth - 1], hits[nth - 1] + len(words)]


def content_of(text, quote):
    start, end = located(text, quote.get("content") or quote["from"])
    return [start, located(text, quote["to"], start)[1] if quote.get("to") else end]


def converted(record):
    text = record["text"]
    units = utf16_positions(text)
    at = lambda s: [units[k] for k in located(text, s)] if s else None
    every = lambda spans: [at(s) for s in spans or []]
    actor = lambda a: {"span": at(a["s"]), "code": a["a"], **({"name": a["n"]} if a.get("n") else {})}
    event = lambda e: {
        "trigger": at(e["x"]), "type": e["t"], **({"mode": e["m"]} if e.get("m") else {}), "status": e["st"],
        "actor": every(e.get("src")), "recipient": every(e.get("tgt")), "object": at(e.get("obj")),
        "place": every(e.get("place")), "time": every(e.get("time")), "context": e.get("ctx", []),
    }
    relation = lambda r: {"trigger": at(r["x"]), "type": r["t"], "status": r["st"], "parties": every(r["parties"]), "issue": at(r.get("issue"))}
    quote = lambda q: {
        "speaker": at(q.get("spk")), "cue": at(q.get("cue")), "content": [units[k] for k in content_of(text, q)],
        "kind": q["kind"], "via": at(q.get("via")),
    }
    return {
        **{k: record[k] for k in ("id", "date") if k in record},
        "lang": record.get("lang") or record["id"].split("-")[1], "text": text,
        "actors": [actor(a) for a in record.get("actors", [])], "events": [event(e) for e in record.get("events", [])],
        "relations": [relation(r) for r in record.get("relations", [])], "quotes": [quote(q) for q in record.get("quotes", [])],
    }


def main(out, *files):
    with open(out, "w") as file:
        for path in files:
            for line in open(path):
                record = json.loads(line)
                try:
                    file.write(json.dumps(converted(record), ensure_ascii=False) + "\n")
                except ValueError as e:
                    sys.exit(f"{path}: {record['id']}: {e}")


if __name__ == "__main__":
    main(*sys.argv[1:])
