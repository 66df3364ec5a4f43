#!/usr/bin/env python3
"""Convert every document of a folder that has a truth file, and score the editions.

    scoreboard.py SCORER FOLDER [WORK]

SCORER  a program that takes a truth file, an edition and --json, and prints a JSON object whose values
        are either "right/all" or numbers
FOLDER  NAME.truth.json or NAME.truth.txt beside NAME.pdf (.txt, .docx, ...)
WORK    where the editions are written; a folder that is thrown away where none is named
"""
import json, pathlib, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]


def document(truth):
    stem = truth.name.split(".truth.")[0]
    return next(p for p in sorted(truth.parent.glob(stem + ".*")) if ".truth." not in p.name and ".tags." not in p.name)


def score(scorer, truth, edition):
    run = subprocess.run([sys.executable, scorer, truth, edition, "--json"], capture_output=True, text=True, check=True)
    return {k: v for k, v in json.loads(run.stdout).items() if isinstance(v, (str, int, float))}


def main(scorer, folder, work):
    sums = {}
    for truth in sorted(pathlib.Path(folder).glob("*.truth.*")):
        source = document(truth)
        subprocess.run([ROOT / "shanben", "convert", "-q", source, "-o", work], check=True)
        for ending in ("epub", "txt"):
            found = score(scorer, truth, pathlib.Path(work) / source.stem / f"{source.stem}.{ending}")
            print(f"{source.stem:40} {ending:5}", "  ".join(f"{k} {v}" for k, v in found.items()))
            for key, value in found.items():
                if isinstance(value, str) and value.count("/") == 1:
                    right, every = map(int, value.split("/"))
                    was = sums.setdefault((ending, key), [0, 0])
                    was[0] += right
                    was[1] += every
    for (ending, key), (right, every) in sums.items():
        print(f"{ending:5} {key:10} {right}/{every} = {100 * right / max(1, every):.1f} %")


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory() as scratch:
        main(sys.argv[1], sys.argv[2], sys.argv[3] if len(sys.argv) == 4 else scratch)
