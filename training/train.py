"""Step 3: trains the reader.

    python training/train.py WORK/cut WORK/run --passages FILE... [--attribution FILE] [--dev FILE...] [--epochs 11]

Resumable: a checkpoint (weights, averaged weights, optimiser, epoch) is written after each epoch, and a run with the same
folder goes on from it. Seeds are fixed. bf16 autocast; word embeddings stay frozen. Weights are averaged (EMA), and
the averaged ones are evaluated and exported.
"""
import argparse
import os
import random
import time
from pathlib import Path

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
import torch
import torch.nn.functional as F

from evaluate import evaluate, evaluate_pairs
from items import attribution_items, is_development, item_of, marked_pairs, read_lines
from labels import CONTEXTS, TAGS
from model import Reader
from swap import Swapper
from tokens import load_tokenizer

WEIGHTS = {"mention": 1.5, "trigger": 3.0, "place": 1.5, "time": 1.5, "status": 1.5, "mode": 1.0, "context": 4.0, "sector": 1.0, "link": 3.0, "same": 0.5, "root": 1.0, "wide": 0.3}


def padded(rows, fill):
    width = max(map(len, rows))
    return torch.tensor([list(r) + [fill] * (width - len(r)) for r in rows])


def batch_of(items):
    """Tensors of one batch; index tensors are flat, with the passage's row first."""
    out = {"ids": padded([x["ids"] for x in items], 1), "mask": padded([[1] * len(x["ids"]) for x in items], 0)}
    names = {k for x in items for k in x["tags"]}
    out["tags"] = {k: padded([x["tags"].get(k, [-100] * len(x["ids"])) for x in items], -100) for k in sorted(names)}
    for name in ("status", "mode", "sector", "link", "same", "root"):
        rows = [(b, *r) for b, x in enumerate(items) for r in x.get(name, [])]
        out[name] = torch.tensor(rows).T if rows else None
    rows = [(b, t, cs) for b, x in enumerate(items) for t, cs in x.get("context", [])]
    if rows:
        target = torch.zeros(len(rows), len(CONTEXTS))
        for k, (_, _, cs) in enumerate(rows):
            target[k, cs] = 1
        out["context"] = (torch.tensor([r[0] for r in rows]), torch.tensor([r[1] for r in rows]), target)
    return out


def with_words_dropped(ids, share):
    """Some pieces turned into <unk>, so that the model reads what a name does and not which name it is."""
    return torch.where((torch.rand(ids.shape) < share) & (ids > 3), 3, ids)


def divergence(student, teacher):
    """Of the student's distribution from the teacher's, mean over rows of scores."""
    return F.kl_div(student.log_softmax(-1), teacher.log_softmax(-1), log_target=True, reduction="batchmean")


def distance_from(teacher, model, states, b, clean):
    """
    How far the model's scores are from those of its teacher, which reads the same passages with no word dropped: on
    labelled text every head, on unlabelled text the tags.
    """
    with torch.no_grad():
        taught = teacher.states(clean, b["mask"])
    real, total = b["mask"].bool(), 0.0
    for name in TAGS:
        with torch.no_grad():
            soft = teacher.tags[name](taught)[real]
        total = total + WEIGHTS.get(name, 1.0) * divergence(model.tags[name](states)[real], soft)
    for name in ("status", "mode", "sector"):
        if b[name] is not None:
            row, at, _ = b[name]
            with torch.no_grad():
                soft = teacher.labels[name](taught[row, at])
            total = total + WEIGHTS[name] * divergence(model.labels[name](states[row, at]), soft)
    if b["link"] is not None:
        row, head, dependent, _ = b["link"]
        with torch.no_grad():
            soft = teacher.links.at(taught, row, head, dependent)
        total = total + WEIGHTS["link"] * divergence(model.links.at(states, row, head, dependent), soft)
    return total


def loss_of(model, states, b):
    total = 0.0
    for name, gold in b["tags"].items():
        weight = WEIGHTS["wide"] if name.startswith("wide") else WEIGHTS.get(name, 1.0)
        share = (gold[:, 0] != -100).float().mean()
        total = total + weight * share * F.cross_entropy(model.tags[name](states).flatten(0, 1), gold.flatten(), ignore_index=-100)
    for name in ("status", "mode", "sector"):
        if b[name] is not None:
            row, at, gold = b[name]
            total = total + WEIGHTS[name] * F.cross_entropy(model.labels[name](states[row, at]), gold)
    if "context" in b:
        row, at, gold = b["context"]
        total = total + WEIGHTS["context"] * F.binary_cross_entropy_with_logits(model.labels["context"](states[row, at]), gold)
    if b["link"] is not None:
        row, head, dependent, gold = b["link"]
        total = total + WEIGHTS["link"] * F.cross_entropy(model.links.at(states, row, head, dependent), gold)
    if b["root"] is not None:
        row, source, target, gold = b["root"]
        total = total + WEIGHTS["root"] * F.cross_entropy(model.roots.at(states, row, source, target), gold)
    if b["same"] is not None:
        row, head, dependent, gold = b["same"]
        scores = model.same.at(states, row, head, dependent)[:, 0]
        total = total + WEIGHTS["same"] * F.binary_cross_entropy_with_logits(scores, gold.float())
    return total


def batches_of(items, budget, rng):
    """Batches of passages of like length, at most `budget` tokens with padding, in random order."""
    ordered = sorted(items, key=lambda x: len(x["ids"]) + rng.random() * 12)
    out, batch = [], []
    for x in ordered:
        if batch and len(x["ids"]) * (len(batch) + 1) > budget:
            out.append(batch)
            batch = []
        batch.append(x)
    out.append(batch)
    rng.shuffle(out)
    return out


def parameter_groups(model, rate):
    encoder = [p for p in model.encoder.parameters() if p.requires_grad]
    heads = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    return [dict(params=encoder, lr=rate), dict(params=heads, lr=5 * rate)]


def main(a):
    torch.manual_seed(a.seed)
    torch.set_num_threads(a.threads)
    tokenizer = load_tokenizer(a.base)
    records = [r for f in a.passages for r in read_lines(f) if not a.languages or r.get("lang", "en") in a.languages]
    labelled = [r for r in records if not is_development(r)][: a.limit or None]
    train, swapper = [item_of(r, tokenizer) for r in labelled], Swapper(labelled)
    dev = {Path(f).stem: [item_of(r, tokenizer) for r in read_lines(f)] for f in a.dev}
    dev["other languages"] = [item_of(r, tokenizer) for r in records if is_development(r) and r.get("lang", "en") != "en"]
    # Pairs are trained on where their sentence is among the passages anyhow, and evaluated on where it is not.
    seen_ids = {r["id"] for r in labelled}
    pairs = [marked_pairs(a.pairs, tokenizer, lambda i, own=own: (i in seen_ids) == own) if a.pairs else [] for own in (True, False)]
    wide = attribution_items(a.attribution, tokenizer) if a.attribution else []
    print(f"{len(train)} passages, {len(pairs[0])} marked pairs, {len(wide)} attribution paragraphs, dev {({k: len(v) for k, v in dev.items()})}", flush=True)
    model = Reader(a.base).with_layers_skipped(a.skip)
    if a.start:
        model.load_state_dict(torch.load(a.start, weights_only=True)["average"], strict=False)
    teacher = None
    if a.teacher:
        teacher = Reader(a.base).eval().requires_grad_(False)
        teacher.load_state_dict(torch.load(a.teacher, weights_only=True)["average"], strict=False)
    optimiser = torch.optim.AdamW(parameter_groups(model, a.rate), weight_decay=0.01, fused=True)
    average = {k: v.clone() for k, v in model.state_dict().items() if "word_embeddings" not in k}
    other_names = lambda rng: [item_of(swapper.swapped(r, rng), tokenizer) if rng.random() < a.swap else x for r, x in zip(labelled, train)]
    epoch_items = lambda rng: other_names(rng) + pairs[0] + rng.sample(wide, min(len(wide), a.wide))
    steps = a.epochs * len(batches_of(epoch_items(random.Random(0)), a.budget, random.Random(0)))
    warm = max(1, int(0.06 * steps))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: min(1, (s + 1) / warm) * max(0.02, 1 - s / steps))
    out, first = Path(a.out), 0
    out.mkdir(parents=True, exist_ok=True)
    if (out / "checkpoint.pt").exists():
        saved = torch.load(out / "checkpoint.pt", weights_only=True)
        model.load_state_dict(saved["model"], strict=False)
        optimiser.load_state_dict(saved["optimiser"])
        schedule.load_state_dict(saved["schedule"])
        average, first = saved["average"], saved["epoch"]
        print(f"going on after epoch {first}", flush=True)
    started = time.time()
    for epoch in range(first, a.epochs):
        rng, seen, tokens = random.Random(a.seed * 1000 + epoch), 0.0, 0
        model.train()
        batches = batches_of(epoch_items(rng), a.budget, rng)
        for k, items in enumerate(batches):
            batch = batch_of(items)
            clean = batch["ids"]
            batch["ids"] = with_words_dropped(clean, a.drop)
            states = model.states(batch["ids"], batch["mask"])
            loss = loss_of(model, states, batch)
            if teacher:
                loss = (1 - a.soft) * loss + a.soft * distance_from(teacher, model, states, batch, clean)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            seen += loss.item()
            tokens += sum(len(x["ids"]) for x in items)
            decay = min(a.decay, (schedule.last_epoch + 1) / (schedule.last_epoch + 10))
            with torch.no_grad():
                for name, value in model.state_dict().items():
                    if name in average:
                        average[name].lerp_(value.float(), 1 - decay)
            if k % 50 == 49:
                print(f"  {k + 1}/{len(batches)} loss {seen / (k + 1):.3f} {tokens / (time.time() - started):.0f} tokens/s", flush=True)
        print(f"epoch {epoch + 1} loss {seen / len(batches):.3f} {time.time() - started:.0f} s", flush=True)
        save(out, model, optimiser, schedule, average, epoch + 1)
        if epoch % a.evals == a.evals - 1 or epoch == a.epochs - 1:
            kept = {k: v.clone() for k, v in model.state_dict().items() if k in average}
            model.load_state_dict(average, strict=False)
            for name, items in dev.items():
                evaluate(model, items, name)
            evaluate_pairs(model, pairs[1])
            model.load_state_dict(kept, strict=False)
        started, tokens = time.time(), 0


def save(out, model, optimiser, schedule, average, epoch):
    state = {k: v for k, v in model.state_dict().items() if "word_embeddings" not in k}
    saved = dict(model=state, average=average, optimiser=optimiser.state_dict(), schedule=schedule.state_dict(), epoch=epoch)
    torch.save(saved, out / "checkpoint.part")
    os.replace(out / "checkpoint.part", out / "checkpoint.pt")


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("base")
    p.add_argument("out")
    p.add_argument("--passages", nargs="+", required=True)
    p.add_argument("--dev", nargs="*", default=[])
    p.add_argument("--attribution")
    p.add_argument("--pairs", help="sentences with a marked source and target")
    p.add_argument("--epochs", type=int, default=11)
    p.add_argument("--rate", type=float, default=2e-4)
    p.add_argument("--budget", type=int, default=1800)
    p.add_argument("--wide", type=int, default=600)
    p.add_argument("--drop", type=float, default=0.05)
    p.add_argument("--swap", type=float, default=0.3, help="share of the passages read with other names")
    p.add_argument("--start", help="a checkpoint whose averaged weights to begin from (restore.py makes one of an exported reader)")
    p.add_argument("--teacher", help="a checkpoint whose scores on undisturbed text are learned beside the labels")
    p.add_argument("--soft", type=float, default=0.5, help="the teacher's part of the loss")
    p.add_argument("--skip", type=float, default=0.1, help="share of layers passed by in training")
    p.add_argument("--decay", type=float, default=0.997, help="of the averaged weights, by step")
    p.add_argument("--languages", nargs="*", help="only passages in these (a teacher's own)")
    p.add_argument("--evals", type=int, default=2)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--limit", type=int, default=0)
    main(p.parse_args())
