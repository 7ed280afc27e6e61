"""Step 4: the trained reader as one ONNX file, int8, and the label layout and vocabulary beside it.

    python training/export.py WORK/cut WORK/run MODEL_DIR --calibrate FILE... [--layers-in-float N] [--float] [--encoder FILE]

The graph is written node by node, so that what is quantised and how can be read here:
- word embeddings stay in the base's own 4-bit blocks (frozen in training, so nothing is lost) and are unpacked after the lookup;
- weights of the encoder's matrices are 7-bit integers with a scale for each column: with unsigned 8-bit inputs the sums of
  two products then fit 16 bits, and processors without VNNI give the same result as those with it;
- their inputs are 8-bit with scales fixed here, from passages run in float (`quantise.py`); softmax, layer norms and the heads stay float.
Input `ids` [1, n]; outputs `tags` and `labels` [n, classes], `links` [n, n, roles], `same` [n, n], `roots` [n, n, roots].
"""
import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from items import is_development, read_lines
from labels import CONTEXTS, LINKS, MODES, ROOTS, SECTORS, STATUSES, TAGS, TOKEN_LABELS, TYPES, layout
from model import BUCKETS, Reader
from quantise import LEVELS, inputs_of, quantised
from tokens import encode, load_tokenizer

MAX_TOKENS = 256
# What differs from the defaults of `src/reader/settings.ts`: chosen on the development passages with `npm run eval`.
THRESHOLDS = {"trigger": 0.3, "act": 0.35, "cue": 0.3, "content": 0.3, "to-content": 0.2, "to-speaker": 0.2}


def trained(base, run):
    model = Reader(base)
    saved = torch.load(Path(run, "checkpoint.pt"), weights_only=True)
    model.load_state_dict(saved["average"], strict=False)
    return model.float().eval(), saved["epoch"]


def linears(model):
    """Name to layer of each matrix of the encoder."""
    return {n: m for n, m in model.encoder.encoder.named_modules() if isinstance(m, torch.nn.Linear)}


class Graph:
    """Collects nodes and constants."""

    def __init__(self):
        self.nodes, self.constants, self.count = [], [], 0

    def constant(self, value, dtype=None):
        self.count += 1
        name = f"c{self.count}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(np.asarray(value, dtype)), name))
        return name

    def __call__(self, op, *inputs, outputs=1, domain="", **attributes):
        self.count += 1
        names = [f"v{self.count}_{k}" for k in range(outputs)]
        self.nodes.append(helper.make_node(op, list(inputs), names, domain=domain, **attributes))
        return names[0] if outputs == 1 else names

    def linear(self, x, module):
        w, b = (t.detach().numpy() for t in (module.weight, module.bias))
        return self("Add", self("MatMul", x, self.constant(w.T, np.float32)), self.constant(b, np.float32))

    def int8_linear(self, x, modules, inputs):
        """Several matrices of one input as one, quantised: weights by column, input by a fixed scale."""
        weight = torch.cat([m.weight.detach() for m in modules]).T
        bias = np.concatenate([m.bias.detach().numpy() for m in modules])
        q = quantised(weight, inputs)
        step = (q.high - q.low) / LEVELS
        zero, scale = self.constant(round(-q.low / step), np.uint8), self.constant(step, np.float32)
        columns = q.columns.numpy()
        x = self("Mul", x, self.constant((1 / q.smooth).numpy(), np.float32))
        x = self("DequantizeLinear", self("QuantizeLinear", x, scale, zero), scale, zero)
        whole, none = self.constant(q.whole.numpy(), np.int8), self.constant(np.zeros(len(columns)), np.int8)
        w = self("DequantizeLinear", whole, self.constant(columns, np.float32), none, axis=1)
        return self("Add", self("MatMul", x, w), self.constant(bias, np.float32))

    def norm(self, x, module):
        w, b = (self.constant(t.detach().numpy(), np.float32) for t in (module.weight, module.bias))
        return self("LayerNormalization", x, w, b, epsilon=module.eps, axis=-1)


def embeddings(g, model, words, n):
    e, width = model.encoder.embeddings, model.encoder.config.hidden_size
    blocks = words.shape[1]
    ids = g("Reshape", "ids", g.constant([-1], np.int64))
    packed = g("Gather", g.constant(words[:, :, 2:], np.uint8), ids)
    scale = g("Cast", g("Gather", g.constant(words[:, :, :2].copy().view("<f2"), np.float16), ids), to=TensorProto.FLOAT)
    low = g("BitwiseAnd", packed, g.constant(15, np.uint8))
    high = g("BitShift", packed, g.constant(4, np.uint8), direction="RIGHT")
    whole = g("Sub", g("Cast", g("Concat", low, high, axis=2), to=TensorProto.FLOAT), g.constant(8, np.float32))
    word = g("Reshape", g("Mul", whole, scale), g.constant([-1, blocks * 32], np.int64))
    kind = e.token_type_embeddings.weight[0].detach().numpy()
    places = e.position_embeddings.weight[:MAX_TOKENS].detach().numpy() + kind
    place = g("Slice", g.constant(places, np.float32), g.constant([0], np.int64), n, g.constant([0], np.int64))
    x = g.norm(g("Add", word, place), e.LayerNorm)
    return g("Reshape", x, g.constant([1, -1, width], np.int64))


def encoder(g, x, model, inputs, in_float):
    heads = model.encoder.config.num_attention_heads
    for k, layer in enumerate(model.encoder.encoder.layer):
        a, prefix = layer.attention, f"layer.{k}."
        if k in in_float:
            linear = lambda x, modules, _name: [g.linear(x, m) for m in modules]
        else:
            linear = lambda x, modules, name: g("Split", g.int8_linear(x, modules, inputs[prefix + name]), outputs=len(modules), axis=-1, num_outputs=len(modules)) \
                if len(modules) > 1 else [g.int8_linear(x, modules, inputs[prefix + name])]
        q, key, v = linear(x, [a.self.query, a.self.key, a.self.value], "attention.self.query")
        mixed = g("MultiHeadAttention", q, key, v, domain="com.microsoft", num_heads=heads)
        (mixed,) = linear(mixed, [a.output.dense], "attention.output.dense")
        x = g.norm(g("Add", mixed, x), a.output.LayerNorm)
        (wide,) = linear(x, [layer.intermediate.dense], "intermediate.dense")
        (narrow,) = linear(g("Gelu", wide), [layer.output.dense], "output.dense")
        x = g.norm(g("Add", narrow, x), layer.output.LayerNorm)
    return g("Reshape", x, g.constant([-1, model.encoder.config.hidden_size], np.int64))


def pairs(g, x, module, n):
    """Biaffine scores of all pairs, with the distance bias looked up by bucket."""
    h, d = (g("Gelu", g.linear(x, side[0])) for side in (module.head, module.dependent))
    one = g("Expand", g.constant([[1.0]], np.float32), g("Concat", n, g.constant([1], np.int64), axis=0))
    h, d = g("Concat", h, one, axis=1), g("Concat", d, one, axis=1)
    left = g("MatMul", h, g.constant(module.weight.detach().numpy(), np.float32))  # [roles, n, width]
    scores = g("Transpose", g("MatMul", left, g("Transpose", d, perm=[1, 0])), perm=[1, 2, 0])
    delta = np.arange(-MAX_TOKENS + 1, MAX_TOKENS)
    steps = (np.abs(delta)[:, None] >= np.array(BUCKETS)).sum(1)
    bias = module.distance.detach().numpy()[np.where(delta < 0, -steps, steps) + len(BUCKETS)]
    at = g("Slice", g.constant(np.arange(MAX_TOKENS), np.int64), g.constant([0], np.int64), n, g.constant([0], np.int64))
    column, row = g("Unsqueeze", at, g.constant([0], np.int64)), g("Unsqueeze", at, g.constant([1], np.int64))
    where = g("Add", g("Sub", column, row), g.constant(MAX_TOKENS - 1, np.int64))
    return g("Add", scores, g("Gather", g.constant(bias, np.float32), where))


def build(model, words, inputs, in_float=(), encoder_only=False):
    g = Graph()
    n = g("Slice", g("Shape", "ids"), g.constant([1], np.int64), g.constant([2], np.int64), g.constant([0], np.int64))
    x = encoder(g, embeddings(g, model, words, n), model, inputs, in_float)
    outputs = {"states": x} if encoder_only else {
        "tags": g("Concat", *[g.linear(x, model.tags[k]) for k in TAGS], axis=1),
        "labels": g("Concat", *[g.linear(g("Gelu", g.linear(x, model.labels[k][0])), model.labels[k][2]) for k in TOKEN_LABELS], axis=1),
        "links": pairs(g, x, model.links, n),
        "same": g("Squeeze", pairs(g, x, model.same, n), g.constant([2], np.int64)),
        "roots": pairs(g, x, model.roots, n),
    }
    for name, value in outputs.items():
        g.nodes.append(helper.make_node("Identity", [value], [name]))
    shapes = {"tags": ["n", None], "labels": ["n", None], "links": ["n", "n", len(LINKS)], "same": ["n", "n"], "roots": ["n", "n", len(ROOTS)]}
    graph = helper.make_graph(
        g.nodes, "reader", [helper.make_tensor_value_info("ids", TensorProto.INT64, [1, "n"])],
        [helper.make_tensor_value_info(k, TensorProto.FLOAT, shapes.get(k, ["n", None])) for k in outputs], g.constants,
    )
    opsets = [helper.make_opsetid("", 20), helper.make_opsetid("com.microsoft", 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=9, producer_name="dragoman")


def description(name, file, epoch):
    return {
        "name": name, "file": file, "vocabulary": "pieces.tsv", "max_tokens": MAX_TOKENS, "epochs": epoch,
        "tags": layout(TAGS), "labels": layout(TOKEN_LABELS), "types": TYPES, "statuses": STATUSES, "modes": MODES,
        "contexts": CONTEXTS, "sectors": SECTORS, "links": LINKS, "roots": ROOTS, "thresholds": THRESHOLDS,
    }


def write_pieces(base, out):
    pieces = json.loads(Path(base, "pieces.json").read_text())
    lines = [f"{p}\t{np.float32(s)!s}" for p, s in pieces]
    Path(out, "pieces.tsv").write_text("\n".join(lines) + "\n")


def main(a):
    model, epoch = trained(a.base, a.run)
    tokenizer, out = load_tokenizer(a.base), Path(a.out)
    out.mkdir(parents=True, exist_ok=True)
    records = [r for f in a.calibrate for r in read_lines(f) if not is_development(r)]
    passages = [encode(tokenizer, r["text"], MAX_TOKENS)[0] for r in records[:: max(1, len(records) // a.passages)]]
    inputs = inputs_of(linears(model), lambda ids: model.encoder(input_ids=torch.tensor([ids])), passages)
    in_float = range(12) if a.float else [int(k) for k in a.layers_in_float.split(",") if k]
    words = np.load(Path(a.base, "words.npy"))
    onnx.save(build(model, words, inputs, in_float), out / "reader.onnx")
    if a.encoder:
        onnx.save(build(model, words, inputs, in_float, encoder_only=True), a.encoder)
    path = out / "reader.json"
    kept = json.loads(path.read_text()) if path.exists() else {}
    kept.pop("calibration", None)  # it is fitted to the weights before
    described = {**kept, **description(a.name, "reader.onnx", epoch)}
    path.write_text(json.dumps(described, indent=1, ensure_ascii=False) + "\n")
    write_pieces(a.base, out)
    print(f"{out / 'reader.onnx'}: {(out / 'reader.onnx').stat().st_size / 1e6:.1f} MB after epoch {epoch}")


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("base")
    p.add_argument("run")
    p.add_argument("out")
    p.add_argument("--calibrate", nargs="+", required=True)
    p.add_argument("--passages", type=int, default=300)
    p.add_argument("--layers-in-float", default="")
    p.add_argument("--float", action="store_true")
    p.add_argument("--encoder", help="also write the encoder without heads to this file, to measure its own speed")
    p.add_argument("--name", default="dragoman-reader-2")
    main(p.parse_args())
