"""Verdicts of many validations as one table: python3 summary.py SUMMARY.csv REPORT.json..."""

import csv
import json
import os
import sys
from pathlib import Path


def row(file):
    report = json.loads(Path(file).read_text(encoding="utf-8"))
    worst = [f"{c['population']} {c['observable']}" for c in report["checks"] if c["verdict"] == "FAIL"]
    verdicts = [c["verdict"] for c in report["checks"]]
    return [
        Path(file).parent.name,
        report["verdict"],
        *(verdicts.count(verdict) for verdict in ("PASS", "WARN", "FAIL")),
        "; ".join(dict.fromkeys(worst)),
    ]


def main(target, files):
    temporary = f"{target}.{os.getpid()}.tmp"
    with open(temporary, "w", newline="", encoding="utf-8") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(["recording", "verdict", "passed", "warned", "failed", "failures"])
        table.writerows(row(file) for file in files)
    os.replace(temporary, target)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
