"""Labelled passages as training items: token ids, tags, labels at tokens, links between tokens."""
import json
import random
import re
from pathlib import Path

from labels import CONTEXTS, LINKS, MODES, ROOT_OF, ROOTS, SECTORS, STATUSES, TYPES
from tokens import encode

DEVELOPMENT = set(Path(__file__).with_name("data").joinpath("development.txt").read_text().split())
PRONOUNS = set(
    "he she it they him her them his its their hers theirs we us our ours i me my himself herself itself themselves who "
    "which both".split()
)


def read_lines(path):
    with open(path) as file:
        return [json.loads(line) for line in file]


def is_development(record):
    """Whether a passage is set aside for evaluation: a tenth of the open ones, a fifth of the translated ones by their English id."""
    return record["id"] in DEVELOPMENT


class Spans:
    """Finds the tokens under a span of characters."""

    def __init__(self, offsets):
        self.offsets = offsets

    def tokens(self, span):
        hit = [k for k, (s, e) in enumerate(self.offsets) if e > s and s < span[1] and e > span[0]]
        return (hit[0], hit[-1] + 1) if hit else None

    def first(self, span):
        hit = span and self.tokens(span)
        return hit[0] if hit else None

    def tags(self, spans):
        tags = [0] * len(self.offsets)
        given = [x for x in spans if x[0]]
        for span, kind in sorted(given, key=lambda x: x[0][0] - x[0][1]):  # the longest first
            hit = self.tokens(span)
            if not hit or any(tags[hit[0] : hit[1]]):
                continue
            tags[hit[0]] = 1 + 2 * kind
            tags[hit[0] + 1 : hit[1]] = [2 + 2 * kind] * (hit[1] - hit[0] - 1)
        return tags


def links_of(record, spans):
    found = {}

    def link(head, targets, role):
        h = spans.first(head)
        for target in targets:
            d = spans.first(target)
            if h is not None and d is not None:
                found[h, d] = LINKS.index(role)

    for e in record["events"]:
        for role in ("actor", "recipient", "place", "time"):
            link(e["trigger"], e[role], role)
        link(e["trigger"], [e["object"]], "object")
    for r in record["relations"]:
        link(r["trigger"], r["parties"], "party")
        link(r["trigger"], [r["issue"]], "issue")
    for q in record["quotes"]:
        for role in ("speaker", "content", "via"):
            link(q["cue"], [q[role]], role)
    return found


def starts(tags):
    return [k for k, tag in enumerate(tags) if tag % 2 == 1]


def link_pairs(found, heads, targets):
    """Every pair of a head and a target, with its role or 0."""
    pairs = {(h, d): 0 for h in heads for d in targets if h != d}
    pairs.update(found)
    return [(h, d, role) for (h, d), role in pairs.items()]


def sector_of(code):
    country, _, sector = code.split("|")[0].partition(".")
    return sector or ("IGO" if country == "IGO" else "state")


def same(a, b, text):
    """1 where two mentions name one actor, 0 where they do not, None where the labels cannot tell."""
    if a["code"] != b["code"]:
        return 0
    if a.get("name") and b.get("name"):
        return int(a["name"] == b["name"])
    if "." not in a["code"]:
        return 1
    return 1 if text(b).lower() in PRONOUNS else None


def same_pairs(record, spans):
    actors = sorted(record["actors"], key=lambda a: a["span"])
    raw = record["text"].encode("utf-16-le")
    text = lambda a: raw[2 * a["span"][0] : 2 * a["span"][1]].decode("utf-16-le")
    out = []
    for j, later in enumerate(actors):
        for earlier in actors[:j]:
            verdict, h, d = same(earlier, later, text), spans.first(later["span"]), spans.first(earlier["span"])
            if verdict is not None and h is not None and d is not None and h != d:
                out.append((h, d, verdict))
    return out


def root_pairs(record, spans):
    """First tokens of actor and recipient with the root of what one does to the other, where the passage has one root for them."""
    found = {}
    for e in record["events"]:
        for source in e["actor"]:
            for target in e["recipient"]:
                found.setdefault((spans.first(source), spans.first(target)), set()).add(ROOT_OF[e["type"]])
    return [(h, d, ROOTS.index(*roots)) for (h, d), roots in found.items() if len(roots) == 1 and None not in (h, d)]


def marked_pairs(path, tokenizer, kept):
    """Sentences with a marked source and target (`<s>…</s>`, `<t>…</t>`) and the root of their relation, whose id `kept` takes."""
    out = []
    for record in filter(lambda r: kept(r["id"]), read_lines(path)):
        at, text = {}, ""
        for part in re.split(r"(</?[st]>)", record["marked"]):
            if re.fullmatch(r"</?[st]>", part):
                at[part] = len(text.encode("utf-16-le")) // 2
            else:
                text += part
        ids, offsets = encode(tokenizer, text)
        spans = Spans(offsets)
        # The first token of all stands for a side that is not marked.
        source, target = (spans.first((at[f"<{k}>"], at[f"</{k}>"])) if f"<{k}>" in at else 0 for k in "st")
        if source is not None and target is not None:
            out.append({"ids": ids, "offsets": offsets, "tags": {}, "root": [(source, target, ROOTS.index(record["root"]))]})
    return out


def item_of(record, tokenizer):
    ids, offsets = encode(tokenizer, record["text"])
    spans = Spans(offsets)
    events, relations, quotes = record["events"], record["relations"], record["quotes"]
    acts = events + relations
    tags = {
        "mention": spans.tags([(a["span"], 0) for a in record["actors"]]),
        "trigger": spans.tags([(e["trigger"], TYPES.index(e["type"])) for e in acts]),
        "place": spans.tags([(s, 0) for e in events for s in e["place"]]),
        "time": spans.tags([(s, 0) for e in events for s in e["time"]]),
        "object": spans.tags([(e["object"], 0) for e in events] + [(r["issue"], 0) for r in relations]),
        "cue": spans.tags([(q["cue"], 0) for q in quotes]),
        "content": spans.tags([(q["content"], 0) for q in quotes]),
        "speaker": spans.tags([(q[k], 0) for q in quotes for k in ("speaker", "via")]),
    }
    at = lambda e: spans.first(e["trigger"])
    mode = lambda e: MODES.index(f"{e['type']}/{e['mode']}") if e.get("mode") else 0
    heads = starts(tags["trigger"]) + starts(tags["cue"])
    targets = sorted({k for name, t in tags.items() if name not in ("trigger", "cue") for k in starts(t)})
    sectors = [(spans.first(a["span"]), sector_of(a["code"])) for a in record["actors"]]
    return {
        "ids": ids, "offsets": offsets, "record": record, "tags": tags,
        "status": [(at(e), STATUSES.index(e["status"])) for e in acts if at(e) is not None],
        "mode": [(at(e), mode(e)) for e in events if at(e) is not None],
        "context": [(at(e), [CONTEXTS.index(c) for c in e.get("context", [])]) for e in events if at(e) is not None],
        "sector": [(t, SECTORS.index(s)) for t, s in sectors if t is not None and s in SECTORS],
        "link": link_pairs(links_of(record, spans), heads, targets),
        "same": same_pairs(record, spans),
        "root": root_pairs(record, spans),
    }


def attribution_items(path, tokenizer, share=1.0, seed=1):
    """Paragraphs of PolNeAR articles: cue, content and speaker only, for heads of their own (its idea of a quote is wider)."""
    rng, out = random.Random(seed), []
    for article in read_lines(path):
        start = 0
        for paragraph in article["text"].split("\n"):
            end = start + len(paragraph)
            if len(paragraph) >= 40 and rng.random() < share:
                out.append(attribution_item(article, paragraph, start, end, tokenizer))
            start = end + 1
    return out


def attribution_item(article, paragraph, start, end, tokenizer):
    ids, offsets = encode(tokenizer, paragraph)
    spans, kept = Spans(offsets), {"cue": [], "content": [], "source": []}
    for attribution in article["attributions"]:
        for name, into in kept.items():
            into += [([s - start, e - start], 0) for s, e in attribution.get(name, []) if s >= start and e <= end]
    tags = {f"wide_{name}": spans.tags(found) for name, found in kept.items()}
    return {"ids": ids, "offsets": offsets, "tags": tags}
