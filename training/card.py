"""Step 6: the measured figures into the model card and the page on accuracy.

    npm run -s eval -- DEV.jsonl --full --json > work/dev.json
    npm run -s eval -- SET_ASIDE.jsonl --by lang --full --json > work/languages.json
    python training/card.py work/dev.json work/languages.json model/README.md docs/accuracy.md

Replaces what stands between `<!-- NAME -->` and `<!-- end of NAME -->`, where NAME is `figures`, `confusions` or `confidence`.
"""
import json
import re
import sys
from pathlib import Path

COLUMNS = ["trigger+type", "type", "type+actor+recipient", "statement content (overlap >= .5)", "actor mention exact"]


def table(head, rows):
    lines = [head, ["---"] * len(head), *rows]
    return "".join("| " + " | ".join(f"{c:.3f}" if isinstance(c, float) else str(c) for c in line) + " |\n" for line in lines)


def f1_rows(figures):
    """Rows of F1, precision and recall; shares stand alone."""
    rows = []
    for name, value in figures.items():
        if isinstance(value, list) and len(value) >= 3:
            rows.append([name, *(float(v) for v in value[:3])])
        elif isinstance(value, list):
            rows.append([f"{name} (share)", float(value[0]), "", ""])
    return rows


def figures(dev, languages):
    full = dev["full"]
    confidence = full["confidence"]
    head = ["", "F1", "precision", "recall"]
    aside = [[code, *(float(f[c][0]) for c in COLUMNS)] for code, f in languages.items() if code != "all"]
    best = confidence["best_recall_at_0.85"]
    return "\n".join([
        "Whole records, by country codes, with the rules and tables of this version:\n",
        table(head, f1_rows({k: v for k, v in dev.items() if k != "full"})),
        "Spans alone, without codes:\n",
        table(head, f1_rows(full["spans"]) + f1_rows(full["matched"])),
        "Each type, wherever it stands in its passage:\n",
        table(head, f1_rows(full["by_type"])),
        f"Types reach a precision of {best['precision']:.2f} at a recall of {best['recall']:.2f} (records of confidence {best['least']:.2f} and more); "
        f"the expected calibration error of the confidence is {confidence['calibration_error']:.3f}.\n",
        "Passages set aside in each language (F1):\n",
        table(["", *COLUMNS], aside),
    ])


def confusions(dev, _languages):
    """What each labelled type is read as, with what is missed and made up."""
    read = dev["full"]["types"]
    types = sorted(t for t in read if t != "made up")
    rows = []
    for name in types:
        others = sorted(((n, t) for t, n in read[name].items() if t not in (name, "missed")), reverse=True)
        right, missed = read[name].get(name, 0), read[name].get("missed", 0)
        rows.append([name, right, missed, ", ".join(f"{t} {n}" for n, t in others) or "–", read["made up"].get(name, 0)])
    return table(["labelled", "right", "missed", "read as another type", "made up"], rows)


def confidence(dev, _languages):
    """The curve of precision and recall over the least confidence."""
    found = dev["full"]["confidence"]
    curve = [[float(p["least"]), *(float(v) for v in p["type"][:3])] for p in found["curve"]]
    bins = [[f"{b['from']:.1f}", b["events"], float(b["confidence"]), b["right"] / b["events"]] for b in found["bins"] if b["events"]]
    return table(["least confidence", "F1", "precision", "recall"], curve) + "\n" + table(["confidence from", "events", "mean confidence", "share right"], bins)


PARTS = {part.__name__: part for part in (figures, confusions, confidence)}


def main(dev, languages, *pages):
    read = lambda path: json.loads(Path(path).read_text())
    for page in map(Path, pages):
        text = page.read_text()
        for name, part in PARTS.items():
            begin, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->\n"
            made = begin + "\n" + part(read(dev), read(languages)) + "\n" + end
            text = re.sub(re.escape(begin) + ".*?" + re.escape(end), lambda _, made=made: made, text, flags=re.S)
        page.write_text(text)


if __name__ == "__main__":
    main(*sys.argv[1:])
