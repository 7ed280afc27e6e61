"""Writes the labelled passages that training sets aside, for `npm run eval -- OUT.jsonl --by lang`.

    python training/held_out.py OUT.jsonl FILE...
"""
import json
import sys

from items import is_development, read_lines

out, *files = sys.argv[1:]
kept = [r for f in files for r in read_lines(f) if is_development(r)]
with open(out, "w") as file:
    file.writelines(json.dumps(r, ensure_ascii=False) + "\n" for r in kept)
print(f"{out}: {len(kept)} passages")
