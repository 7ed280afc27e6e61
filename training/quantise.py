"""
A matrix and its inputs in integers: weights of seven bits with a scale for each column, inputs of eight with one scale.

Outlying channels of the inputs are moved into the weights (SmoothQuant), as far as suits each matrix: the exponent and the
ends of the inputs' range are those that change the matrix's own outputs least. With one exponent for all, the inputs of
the second matrix of each layer lose twenty times as much.
"""
from dataclasses import dataclass, field

import torch

EXPONENTS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
CUTS = (1.0, 0.95, 0.9, 0.8, 0.7, 0.6)
LEVELS, GREATEST = 255, 63


@dataclass
class Inputs:
    """What a matrix is given in float: the least and greatest value of each channel, and some rows."""

    low: torch.Tensor
    high: torch.Tensor
    rows: list = field(default_factory=list)

    @staticmethod
    def of(rows):
        return Inputs(rows.min(0).values, rows.max(0).values)

    def add(self, rows, sample):
        self.low = torch.minimum(self.low, rows.min(0).values)
        self.high = torch.maximum(self.high, rows.max(0).values)
        self.rows.append(rows[sample].clone())


@dataclass
class Quantised:
    smooth: torch.Tensor  # by which each input channel is divided
    low: float
    high: float
    whole: torch.Tensor  # [inputs, outputs], -64 to 63
    columns: torch.Tensor  # the scale of each output


def inputs_of(linears, run, passages, sample=4, seed=1):
    """The inputs of each matrix (by name) while `run` reads the passages."""
    found, hooks, rng = {}, [], torch.Generator().manual_seed(seed)

    def hook(name):
        def note(_module, given):
            rows = given[0].detach().flatten(0, -2)
            found.setdefault(name, Inputs.of(rows)).add(rows, torch.randperm(len(rows), generator=rng)[:sample])
        return note

    for name, module in linears.items():
        hooks.append(module.register_forward_pre_hook(hook(name)))
    with torch.no_grad():
        for passage in passages:
            run(passage)
    for h in hooks:
        h.remove()
    return found


def smoothing(weight, inputs, exponent):
    reach = torch.maximum(inputs.low.abs(), inputs.high.abs()).clamp(min=1e-5)
    smooth = (reach**exponent / weight.abs().max(1).values.clamp(min=1e-5) ** (1 - exponent)).clamp(min=1e-4)
    return smooth / smooth.log().mean().exp()


def rounded_inputs(rows, low, high):
    step = (high - low) / LEVELS
    zero = round(-low / step)
    return ((rows / step).round().add(zero).clamp(0, LEVELS) - zero) * step


def rounded_weights(weight):
    columns = weight.abs().max(0).values / GREATEST
    return (weight / columns).round().clamp(-GREATEST - 1, GREATEST), columns


@torch.no_grad()
def quantised(weight, inputs):
    """The way to write a matrix [inputs, outputs] in integers that changes its outputs for the sampled rows least."""
    rows = torch.cat(inputs.rows)
    wanted, best = rows @ weight, None
    for exponent in EXPONENTS:
        smooth = smoothing(weight, inputs, exponent)
        whole, columns = rounded_weights(weight * smooth[:, None])
        least, greatest = min(0.0, float((inputs.low / smooth).min())), max(0.0, float((inputs.high / smooth).max()))
        for cut in CUTS:
            low, high = least * cut, greatest * cut
            error = (rounded_inputs(rows / smooth, low, high) @ (whole * columns) - wanted).pow(2).mean().item()
            if best is None or error < best[0]:
                best = error, Quantised(smooth, low, high, whole, columns)
    return best[1]
