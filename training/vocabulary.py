"""Step 2: cuts the base's 250,002 pieces to those that the reader's languages need, and its word embeddings with them.

    python training/vocabulary.py WORK/base WORK/cut TEXT.jsonl... [--like MODEL_DIR]

A piece stays when it is a single character of the scripts we read, when it occurs in a given text, or when it is among
the likeliest pieces of the commonest words (package wordfreq) of a language, each word written small and with a capital.
Segmentation with the rest gone stays close to the full one: the pieces that leave are those of other languages.
`--like` keeps the pieces of an exported reader instead, so that `restore.py` can go on from it.
Writes a BertModel folder, pieces.json and words.npy as `base.py` does.
"""
import argparse
import json
import unicodedata
from collections import Counter
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer
from transformers import BertModel
from wordfreq import get_frequency_dict

from tokens import tokenizer_of

LANGUAGES = "en ru tr es fr ar zh pt de uk fa it".split()
SCRIPTS = ("LATIN", "CYRILLIC", "ARABIC", "CJK UNIFIED", "DIGIT", "EXTENDED ARABIC-INDIC", "ARABIC-INDIC")
PER_LANGUAGE = 17_000
SPACE = "▁"


def single(piece):
    """A character of our scripts, or any sign that is no letter."""
    character = piece.replace(SPACE, "") or SPACE
    if len(character) != 1:
        return False
    return not character.isalpha() or unicodedata.name(character, "").startswith(SCRIPTS)


def pieces_of_language(tokenizer: Tokenizer, language):
    try:
        words = get_frequency_dict(language, wordlist="large")
    except LookupError:
        words = get_frequency_dict(language, wordlist="small")
    count = Counter()
    forms = [(form, frequency) for word, frequency in words.items() for form in (word, word.capitalize())]
    for (_, frequency), made in zip(forms, tokenizer.encode_batch_fast([f for f, _ in forms], add_special_tokens=False)):
        for i in made.ids:
            count[i] += frequency
    return [i for i, _ in count.most_common(PER_LANGUAGE)]


def needed(pieces, texts):
    """Ids of the pieces that the languages and the texts need."""
    tokenizer = tokenizer_of(pieces)
    keep = {0, 1, 2, 3} | {i for i, (p, _) in enumerate(pieces) if single(p)}
    print(f"{len(keep)} special and single characters")
    for language in LANGUAGES:
        before = len(keep)
        keep.update(pieces_of_language(tokenizer, language))
        print(f"{language}: {len(keep) - before} more")
    for text in texts:
        for line in open(text):
            keep.update(tokenizer.encode(json.loads(line)["text"]).ids)
    keep.discard(len(pieces) - 1)  # <mask>
    return keep


def those_of(pieces, model):
    """Ids of the pieces in the vocabulary of an exported reader."""
    kept = {line.split("\t")[0] for line in Path(model, "pieces.tsv").read_text().split("\n")[:-1]}
    return {i for i, (p, _) in enumerate(pieces) if p in kept}


def main(base, out, texts, like):
    pieces = json.loads(Path(base, "pieces.json").read_text())
    keep = those_of(pieces, like) if like else needed(pieces, texts)
    ids = sorted(keep)
    model = BertModel.from_pretrained(base, add_pooling_layer=False)
    weights = model.embeddings.word_embeddings.weight.data[ids]
    model.resize_token_embeddings(len(ids))
    model.embeddings.word_embeddings.weight.data = weights
    model.config.vocab_size = len(ids)
    model.save_pretrained(out)
    np.save(Path(out, "words.npy"), np.load(Path(base, "words.npy"))[ids])
    Path(out, "pieces.json").write_text(json.dumps([pieces[i] for i in ids], ensure_ascii=False))
    print(f"{out}: {len(ids)} pieces of {len(pieces)}")


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("base")
    p.add_argument("out")
    p.add_argument("texts", nargs="*")
    p.add_argument("--like")
    a = p.parse_args()
    main(a.base, a.out, a.texts, a.like)
