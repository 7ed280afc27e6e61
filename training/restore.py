"""The weights of an exported reader as a checkpoint, to go on training from where no checkpoint is left.

    python training/restore.py WORK/cut MODEL_DIR WORK/run

Reads the file that `export.py` writes, in the order in which it writes it: integers back to floats (within their rounding), the
smoothing of inputs taken out of the weights again. `train.py --start WORK/run/checkpoint.pt` begins from it.
"""
import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from labels import TAGS, TOKEN_LABELS
from model import BUCKETS, Reader


class Reading:
    """The nodes of a graph in order, with the constants that each uses."""

    def __init__(self, path):
        graph = onnx.load(path).graph
        self.constants = {c.name: numpy_helper.to_array(c) for c in graph.initializer}
        self.nodes = iter(graph.node)

    def next(self, op, constants=1):
        """The constants of the next node of this kind that has at least so many."""
        for node in self.nodes:
            found = [self.constants[i] for i in node.input if i in self.constants]
            if node.op_type == op and len(found) >= constants:
                return found
        raise ValueError(f"no further {op} with {constants} constants in the file")

    def int8_linear(self):
        """Weight [out, in] and bias."""
        (smooth,) = self.next("Mul")
        whole, columns, _ = self.next("DequantizeLinear", 3)
        (bias,) = self.next("Add")
        return (whole.astype(np.float32) * columns * smooth[:, None]).T, bias

    def linear(self):
        (weight,) = self.next("MatMul")
        (bias,) = self.next("Add")
        return weight.T, bias


def put(module, weight, bias):
    with torch.no_grad():
        module.weight.copy_(torch.tensor(np.ascontiguousarray(weight)))
        module.bias.copy_(torch.tensor(bias))


def pairs(reading, module):
    put(module.head[0], *reading.linear())
    put(module.dependent[0], *reading.linear())
    (weight,) = reading.next("MatMul")
    (bias,) = reading.next("Gather")
    middle = len(bias) // 2
    steps = [-b for b in reversed(BUCKETS)] + [0] + BUCKETS
    with torch.no_grad():
        module.weight.copy_(torch.tensor(weight))
        module.distance.copy_(torch.tensor(bias[[middle + s for s in steps]]))


def main(a):
    model, reading = Reader(a.base), Reading(Path(a.model, "reader.onnx"))
    embeddings = model.encoder.embeddings
    places = torch.tensor(reading.next("Slice", 3)[0])
    while places.ndim != 2:
        places = torch.tensor(reading.next("Slice", 3)[0])
    with torch.no_grad():
        # The file holds positions and kinds summed.
        embeddings.position_embeddings.weight += embeddings.token_type_embeddings.weight[0]
        embeddings.position_embeddings.weight[: len(places)] = places
        embeddings.token_type_embeddings.weight.zero_()
    put(embeddings.LayerNorm, *(c for c in reading.next("LayerNormalization", 2)))
    for layer in model.encoder.encoder.layer:
        attention = layer.attention
        weight, bias = reading.int8_linear()
        for module, w, b in zip((attention.self.query, attention.self.key, attention.self.value), np.split(weight, 3), np.split(bias, 3)):
            put(module, w, b)
        put(attention.output.dense, *reading.int8_linear())
        put(attention.output.LayerNorm, *reading.next("LayerNormalization", 2))
        put(layer.intermediate.dense, *reading.int8_linear())
        put(layer.output.dense, *reading.int8_linear())
        put(layer.output.LayerNorm, *reading.next("LayerNormalization", 2))
    for name in TAGS:
        put(model.tags[name], *reading.linear())
    for name in TOKEN_LABELS:
        put(model.labels[name][0], *reading.linear())
        put(model.labels[name][2], *reading.linear())
    pairs(reading, model.links)
    pairs(reading, model.same)
    pairs(reading, model.roots)
    out = Path(a.out)
    out.mkdir(parents=True, exist_ok=True)
    state = {k: v for k, v in model.state_dict().items() if "word_embeddings" not in k}
    torch.save({"average": state, "epoch": 0}, out / "checkpoint.pt")
    print(f"{out / 'checkpoint.pt'}: weights of {a.model}")


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("base")
    p.add_argument("model")
    p.add_argument("out")
    main(p.parse_args())
