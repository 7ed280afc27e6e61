"""SentencePiece Unigram tokens with UTF-16 offsets, as `src/reader/tokenizer.ts` makes them."""
import json
from pathlib import Path

from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, processors

MAX_TOKENS = 320


def tokenizer_of(pieces):
    """A fast tokenizer over [piece, log-probability] pairs; ids 0 to 3 are <s> <pad> </s> <unk>."""
    tokenizer = Tokenizer(models.Unigram([tuple(p) for p in pieces], unk_id=3))
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.NFKC(), normalizers.Replace(Regex(r"\s"), " "), normalizers.Replace(Regex(" {2,}"), " ")]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always")
    tokenizer.post_processor = processors.TemplateProcessing(single="<s> $A </s>", special_tokens=[("<s>", 0), ("</s>", 2)])
    return tokenizer


def load_tokenizer(folder):
    """Ours for a base of ours, the model's own for any other (a teacher); in both, ids 0 to 3 are <s> <pad> </s> <unk>."""
    own = Path(folder, "pieces.json")
    if own.exists():
        return tokenizer_of(json.loads(own.read_text()))
    tokenizer = Tokenizer.from_file(str(Path(folder, "tokenizer.json")))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def utf16_positions(text):
    """Position in UTF-16 units of each code point of the text, and of its end."""
    out, at = [], 0
    for character in text:
        out.append(at)
        at += 2 if ord(character) > 0xFFFF else 1
    return out + [at]


def encode(tokenizer, text, max_tokens=MAX_TOKENS):
    """Ids and UTF-16 offsets; the space before a word does not belong to its offset, special tokens have an empty one."""
    made = tokenizer.encode(text)
    ids, offsets = made.ids[: max_tokens - 1], made.offsets[: max_tokens - 1]
    units = utf16_positions(text)
    if len(made.ids) > max_tokens - 1 and ids[-1] != 2:
        ids, offsets = ids + [2], offsets + [(0, 0)]
    out = []
    for start, end in offsets:
        while start < end and text[start].isspace():
            start += 1
        out.append((units[start], units[end]))
    return ids, out
