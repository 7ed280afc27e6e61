"""Step 6: the measured figures into the model card.

    npm run -s eval -- DEV.jsonl --full --json > work/dev.json
    npm run -s eval -- SET_ASIDE.jsonl --by lang --full --json > work/languages.json
    python training/card.py work/dev.json work/languages.json model/README.md

Replaces what stands between `<!-- figures -->` and `<!-- end of figures -->`.
"""
import json
import re
import sys
from pathlib import Path

BEGIN, END = "<!-- figures -->\n", "<!-- end of figures -->\n"
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


def section(dev, languages):
    full = dev.pop("full")
    confidence = full["confidence"]
    head = ["", "F1", "precision", "recall"]
    aside = [[code, *(float(f[c][0]) for c in COLUMNS)] for code, f in languages.items() if code != "all"]
    best = confidence["best_recall_at_0.85"]
    return "\n".join([
        "Whole records, by country codes, with the rules and tables of this version:\n",
        table(head, f1_rows(dev)),
        "Spans alone, without codes:\n",
        table(head, f1_rows(full["spans"]) + f1_rows(full["matched"])),
        "Each type, wherever it stands in its passage:\n",
        table(head, f1_rows(full["by_type"])),
        f"Types reach a precision of {best['precision']:.2f} at a recall of {best['recall']:.2f} (records of confidence {best['least']:.2f} and more); "
        f"the expected calibration error of the confidence is {confidence['calibration_error']:.3f}.\n",
        "Passages set aside in each language (F1):\n",
        table(["", *COLUMNS], aside),
    ])


def main(dev, languages, card):
    read = lambda path: json.loads(Path(path).read_text())
    text = Path(card).read_text()
    made = BEGIN + "\n" + section(read(dev), read(languages)) + "\n" + END
    Path(card).write_text(re.sub(re.escape(BEGIN) + ".*?" + re.escape(END), lambda _: made, text, flags=re.S))


if __name__ == "__main__":
    main(*sys.argv[1:])
