"""Development figures on spans, as the training loop prints them: F1 (precision, recall).

Codes and countries are no business of the model's; `npm run eval` gives the figures of whole records.
"""
import torch

from labels import LINKS, ROOTS, STATUSES, TYPES

RELATIONS = ("ALIGNED", "AT_ODDS")


def spans_of(tags):
    """(first token, end, class) of each span in a row of tags; a stray inside tag begins nothing."""
    out, k = [], 0
    while k < len(tags):
        if tags[k] % 2 == 1:
            end = k + 1
            while end < len(tags) and tags[end] == tags[k] + 1:
                end += 1
            out.append((k, end, (tags[k] - 1) // 2))
            k = end
        else:
            k += 1
    return out


def decode(model, states, offsets):
    """What the model says of one passage, in characters."""
    n = len(offsets)
    text = [e > s for s, e in offsets]
    best = lambda name: [int(t) if text[k] else 0 for k, t in enumerate(model.tags[name](states[:n]).argmax(-1))]
    found = {name: spans_of(best(name)) for name in ("mention", "trigger", "place", "time", "object", "cue", "content", "speaker")}
    chars = lambda span: (offsets[span[0]][0], offsets[span[1] - 1][1])
    links, status = model.links(states[:n]).softmax(-1), model.labels["status"](states[:n]).argmax(-1)
    linked = lambda head, spans, role: [chars(s) for s in spans if int(links[head, s[0]].argmax()) == LINKS.index(role)]
    events, relations, quotes = [], [], []
    for t in found["trigger"]:
        act = {"trigger": chars(t), "type": TYPES[t[2]], "status": STATUSES[int(status[t[0]])]}
        if act["type"] in RELATIONS:
            relations.append({**act, "parties": linked(t[0], found["mention"], "party")})
        else:
            events.append({**act, **{r: linked(t[0], found["mention"], r) for r in ("actor", "recipient")},
                           "place": linked(t[0], found["place"], "place"), "time": linked(t[0], found["time"], "time")})
    for c in found["cue"]:
        top = lambda spans, role: max(spans, key=lambda s: float(links[c[0], s[0], LINKS.index(role)]), default=None)
        speaker, content = top(found["speaker"] + found["mention"], "speaker"), top(found["content"], "content")
        quotes.append({"cue": chars(c), "speaker": chars(speaker) if speaker else None, "content": chars(content) if content else None})
    return {"mentions": [chars(m) for m in found["mention"]], "events": events, "relations": relations, "quotes": quotes}


overlap = lambda a, b: a[0] < b[1] and b[0] < a[1]


def covers(a, b):
    """Whether two lists of spans name the same parties."""
    return (not a and not b) or (bool(a) and bool(b) and all(any(overlap(s, t) for t in b) for s in a) and all(any(overlap(s, t) for t in a) for s in b))


def matched(predicted, gold, same):
    used, n = set(), 0
    for p in predicted:
        for k, g in enumerate(gold):
            if k not in used and same(p, g):
                used.add(k)
                n += 1
                break
    return n


TESTS = {
    "trigger": lambda p, g: overlap(p["trigger"], g["trigger"]),
    "type": lambda p, g: p["type"] == g["type"],
    "trigger+type": lambda p, g: TESTS["trigger"](p, g) and TESTS["type"](p, g),
    "trigger+type+status": lambda p, g: TESTS["trigger+type"](p, g) and p["status"] == g["status"],
    "type+actor": lambda p, g: TESTS["type"](p, g) and covers(p["actor"], g["actor"]),
    "type+actor+recipient": lambda p, g: TESTS["type+actor"](p, g) and covers(p["recipient"], g["recipient"]),
}


def compare(said, record, add):
    add("mention", len(set(said["mentions"]) & {tuple(a["span"]) for a in record["actors"]}), len(said["mentions"]), len(record["actors"]))
    for name, same in TESTS.items():
        add(name, matched(said["events"], record["events"], same), len(said["events"]), len(record["events"]))
    for role in ("place", "time"):
        p, g = [tuple(s) for e in said["events"] for s in e[role]], [tuple(s) for e in record["events"] for s in e[role]]
        add(role, matched(p, g, lambda a, b: a == b), len(p), len(g))
    add("relation+parties", matched(said["relations"], record["relations"], lambda p, g: p["type"] == g["type"] and covers(p["parties"], g["parties"])),
        len(said["relations"]), len(record["relations"]))
    gold, told = [q for q in record["quotes"] if q["content"]], [q for q in said["quotes"] if q["content"]]
    add("quote", matched(told, gold, lambda p, g: g["cue"] and overlap(p["cue"], g["cue"]) and overlap(p["content"], g["content"])), len(told), len(gold))
    add("quote+speaker", matched([q for q in told if q["speaker"]], [q for q in gold if q["speaker"]],
        lambda p, g: overlap(p["content"], g["content"]) and overlap(p["speaker"], g["speaker"])), sum(bool(q["speaker"]) for q in told), sum(bool(q["speaker"]) for q in gold))


@torch.no_grad()
def evaluate(model, items, name):
    """Prints one line of figures over the items."""
    model.eval()
    counts = {}

    def add(key, hit, told, gold):
        c = counts.setdefault(key, [0, 0, 0])
        c[0] += hit
        c[1] += told
        c[2] += gold

    for start in range(0, len(items), 16):
        part = items[start : start + 16]
        width = max(len(x["ids"]) for x in part)
        ids = torch.tensor([x["ids"] + [1] * (width - len(x["ids"])) for x in part])
        states = model.states(ids, (ids != 1).long())
        for row, x in enumerate(part):
            compare(decode(model, states[row], x["offsets"]), x["record"], add)
    figures = []
    for key, (hit, told, gold) in counts.items():
        precision, recall = hit / max(1, told), hit / max(1, gold)
        figures.append(f"{key} {2 * precision * recall / max(1e-9, precision + recall):.3f} ({precision:.2f}, {recall:.2f})")
    print(f"{name}: " + ", ".join(figures), flush=True)


@torch.no_grad()
def evaluate_pairs(model, items):
    """Prints the macro F1 of the roots of marked pairs."""
    model.eval()
    told, gold = [], []
    for x in items:
        ((source, target, root),) = x["root"]
        states = model.states(torch.tensor([x["ids"]]), torch.ones(1, len(x["ids"]), dtype=torch.long))
        at = [torch.tensor([k]) for k in (0, source, target)]
        told.append(int(model.roots.at(states, *at).argmax()))
        gold.append(root)
    f1 = []
    for root in sorted(set(gold)):
        hit = sum(t == g == root for t, g in zip(told, gold))
        f1.append(2 * hit / (told.count(root) + gold.count(root)))
    if items:
        accuracy = sum(t == g for t, g in zip(told, gold)) / len(gold)
        print(f"marked pairs: macro F1 {sum(f1) / len(f1):.3f}, accuracy {accuracy:.3f} of {len(gold)} in {len(f1)} of {len(ROOTS)} roots", flush=True)
