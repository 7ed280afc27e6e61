"""The reader's label sets, in the order in which the model's outputs carry them."""

TYPES = (
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE "
    "COERCE ASSAULT ALIGNED AT_ODDS"
).split()
STATUSES = "actual planned sought claimed denied possible".split()
SECTORS = (
    "state IGO GOV MIL COP SPY JUD LEG PTY OPP REB PAR CIV LAB BUS MED EDU HLH NGO REL CRM UNS REF ELI"
).split()
CONTEXTS = (
    "military intelligence executive legislative election political_institutions pro_democracy pro_autocracy economic "
    "legal reparations human_rights rights_freedoms repression human_security gender lgbt religion_ethnicity inequality "
    "diplomatic territory peacekeeping health asylum migration disasters natural_resource environment technology "
    "terrorism cbrn cyber misinformation crime corruption illegal_drugs trafficking"
).split()
MODES_OF = {
    "CONSULT": "visit third-party multilateral phone", "AID": "economic military humanitarian asylum",
    "RETREAT": "withdraw release disarm ceasefire access resign", "REQUEST": "assist change yield meet",
    "ACCUSE": "disapprove investigate allege", "REJECT": "assist change yield meet",
    "THREATEN": "restrict arrest relations expel territory violence",
    "PROTEST": "demo riot strike hunger boycott obstruct vandalize", "SANCTION": "convict expel withdraw discontinue",
    "MOBILIZE": "troops weapons police militia",
    "COERCE": "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
    "ASSAULT": "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone "
    "heavy-weapons crowd-control unconventional",
}
MODES = ["none"] + [f"{kind}/{mode}" for kind, modes in MODES_OF.items() for mode in modes.split()]
LINKS = "none actor recipient party place time object issue speaker content via".split()

# Root relations of a marked pair: the types, with CONCEDE and RETREAT as one.
ROOTS = "AGREE CONSULT SUPPORT YIELD COOPERATE AID REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT".split()
ROOT_OF = {t: "YIELD" if t in ("CONCEDE", "RETREAT") else t for t in TYPES}

# Tags are B/I/O: 0 outside, 1 + 2k the first token of a span of class k, 2 + 2k a later one.
TAGS = {
    "mention": 3, "trigger": 1 + 2 * len(TYPES), "place": 3, "time": 3, "object": 3, "cue": 3, "content": 3, "speaker": 3,
}
TOKEN_LABELS = {"status": len(STATUSES), "mode": len(MODES), "context": len(CONTEXTS), "sector": len(SECTORS)}


def layout(sizes):
    """Start and end of each head in the concatenated output."""
    out, at = {}, 0
    for name, size in sizes.items():
        out[name] = [at, at + size]
        at += size
    return out
