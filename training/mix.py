"""The mean of the averaged weights of several runs, one of which went on from the other, as a run of its own.

    python training/mix.py OUT_DIR RUN_DIR=SHARE RUN_DIR=SHARE ...

A head that only some of the runs have comes from those. What is made can be exported, or begun from (`train.py --start`).
"""
import sys
from pathlib import Path

import torch


def mixed(runs):
    """The weighted mean of each tensor over the runs that have it; whole numbers come from the first."""
    out = {}
    for name in {k: None for weights, _ in runs for k in weights}:
        having = [(weights[name], share) for weights, share in runs if name in weights]
        first, total = having[0][0], sum(share for _, share in having)
        out[name] = sum(w * (share / total) for w, share in having) if first.is_floating_point() else first
    return out


def main(out, *given):
    runs, epochs = [], 0
    for one in given:
        run, share = one.rsplit("=", 1)
        saved = torch.load(Path(run, "checkpoint.pt"), weights_only=True)
        runs.append((saved["average"], float(share)))
        epochs = max(epochs, saved["epoch"])
    weights = mixed(runs)
    Path(out).mkdir(parents=True, exist_ok=True)
    torch.save(dict(model=weights, average=weights, epoch=epochs), Path(out, "checkpoint.pt"))


if __name__ == "__main__":
    main(*sys.argv[1:])
