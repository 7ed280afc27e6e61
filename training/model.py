"""The reader: one encoder, many heads. `forward` gives what the exported file gives."""
import torch
from torch import nn
from transformers import AutoModel

from labels import LINKS, ROOTS, TAGS, TOKEN_LABELS

WIDE_TAGS = {"wide_cue": 3, "wide_content": 3, "wide_source": 3}  # in training only: PolNeAR's wider idea of a quote
BUCKETS = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128]


# Three times faster where the processor has it, a hundred times slower where not.
BF16 = torch.ops.mkldnn._is_mkldnn_bf16_supported()


def skipping(layer, forward, share):
    def run(hidden_states, *args, **kwargs):
        if layer.training and torch.rand(()) < share:
            return hidden_states
        return forward(hidden_states, *args, **kwargs)

    return run


class Pairs(nn.Module):
    """Biaffine scores between tokens, with a bias for how far apart they stand and in which order."""

    def __init__(self, hidden, width, classes):
        super().__init__()
        self.head = nn.Sequential(nn.Linear(hidden, width), nn.GELU())
        self.dependent = nn.Sequential(nn.Linear(hidden, width), nn.GELU())
        self.weight = nn.Parameter(torch.randn(classes, width + 1, width + 1) * 0.02)
        self.distance = nn.Parameter(torch.zeros(2 * len(BUCKETS) + 1, classes))
        self.register_buffer("bounds", torch.tensor(BUCKETS), persistent=False)

    def sides(self, states):
        one = torch.ones_like(states[..., :1])
        return torch.cat([self.head(states), one], -1), torch.cat([self.dependent(states), one], -1)

    def bucket(self, delta):
        steps = (delta.abs()[..., None] >= self.bounds).sum(-1)
        return torch.where(delta < 0, -steps, steps) + len(BUCKETS)

    def at(self, states, batch, head, dependent):
        """Scores of the given pairs: [pairs, classes]."""
        h, d = self.sides(states)
        left = torch.einsum("pd,rde->pre", h[batch, head], self.weight)
        return torch.einsum("pre,pe->pr", left, d[batch, dependent]) + self.distance[self.bucket(dependent - head)]

    def forward(self, states):
        """Scores of all pairs of one passage: [tokens, tokens, classes]."""
        h, d = self.sides(states)
        scores = torch.einsum("id,rde,je->ijr", h, self.weight, d)
        at = torch.arange(states.shape[0])
        return scores + self.distance[self.bucket(at[None, :] - at[:, None])]


class Reader(nn.Module):
    def __init__(self, base, dropout=0.1):
        super().__init__()
        # Dropout inside the encoder costs a third of the time on a CPU: words are dropped at the input instead (train.py),
        # and whole layers here, which saves time.
        self.encoder = AutoModel.from_pretrained(
            base, add_pooling_layer=False, hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0
        )
        hidden = self.encoder.config.hidden_size
        self.tags = nn.ModuleDict({k: nn.Linear(hidden, n) for k, n in {**TAGS, **WIDE_TAGS}.items()})
        self.labels = nn.ModuleDict(
            {k: nn.Sequential(nn.Linear(hidden, hidden // 2), nn.GELU(), nn.Linear(hidden // 2, n)) for k, n in TOKEN_LABELS.items()}
        )
        self.links = Pairs(hidden, 128, len(LINKS))
        self.same = Pairs(hidden, 64, 1)
        self.roots = Pairs(hidden, 64, len(ROOTS))
        self.dropout = nn.Dropout(dropout)
        self.encoder.embeddings.word_embeddings.weight.requires_grad_(False)

    def with_layers_skipped(self, share):
        """In training, passes each inner layer by with this probability (stochastic depth)."""
        for layer in self.encoder.encoder.layer[1:-1]:
            layer.forward = skipping(layer, layer.forward, share)
        return self

    def states(self, ids, mask):
        with torch.autocast("cpu", torch.bfloat16, enabled=BF16):
            hidden = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        return self.dropout(hidden.float())
