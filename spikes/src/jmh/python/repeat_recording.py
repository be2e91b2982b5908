"""Makes a long recording of a short one: its spikes again and again, each time later by its duration.

    python3 repeat_recording.py RECORDING OUT --times 90

Reads and writes NEST 3 text (time in ms with three decimals), gzip-compressed or not. The order of the lines within a
repetition is kept, so that the spikes of a neuron come in order where they did before. `population_nodeids.dat` is copied;
`simulation.yaml` gets the longer duration.
"""

import argparse
import gzip
import pathlib
import re
import shutil

import numpy as np

DECIMALS = 3


def lines(path):
    """Header, ids and times (ticks of 1 us) of a file."""
    data = (gzip.open if path.suffix == ".gz" else open)(path, "rb").read()
    start = data.index(b"sender\ttime_ms\n") + len(b"sender\ttime_ms\n")
    numbers = np.array(data[start:].replace(b".", b"").split(), dtype=np.int64)
    return data[:start], numbers[0::2], numbers[1::2]


def digits(numbers, least):
    """Decimal digits [number][digit] and whether each is to be written: leading zeros are not."""
    width = max(least, len(str(numbers.max(initial=0))))
    powers = 10 ** np.arange(width - 1, -1, -1)
    shown = numbers[:, None] >= powers
    shown[:, width - least:] = True
    return (numbers[:, None] // powers % 10 + ord("0")).astype(np.uint8), shown


def text(ids, ticks):
    """The lines `id TAB whole.decimals NEWLINE`."""
    id_digits, id_shown = digits(ids, 1)
    time_digits, time_shown = digits(ticks, DECIMALS + 1)
    n = len(ids)
    always = np.ones((n, 1), dtype=bool)

    def column(character):
        return np.full((n, 1), ord(character), dtype=np.uint8)

    characters = np.hstack([id_digits, column("\t"), time_digits[:, :-DECIMALS], column("."),
                            time_digits[:, -DECIMALS:], column("\n")])
    shown = np.hstack([id_shown, always, time_shown[:, :-DECIMALS], always, time_shown[:, -DECIMALS:], always])
    return characters[shown].tobytes()


def repeat(recording, out, times, only=""):
    """Writes the long recording and returns its bytes."""
    out.mkdir(parents=True)
    shutil.copy(recording / "population_nodeids.dat", out)
    description = (recording / "simulation.yaml").read_text()
    start = float(re.search(r"transient_ms: *([0-9.]+)", description)[1])
    stop = float(re.search(r"t_stop_ms: *([0-9.]+)", description)[1])
    period = round((stop - start) * 10**DECIMALS)
    longer = f"t_stop_ms: {start + times * (stop - start):.1f}"
    (out / "simulation.yaml").write_text(re.sub(r"t_stop_ms: *[0-9.]+", longer, description))
    total = 0
    for path in sorted(recording.glob("*.dat*")):
        if path.name.startswith("population") or only not in path.name:
            continue
        header, ids, ticks = lines(path)
        with open(out / path.name.removesuffix(".gz"), "wb") as file:
            total += file.write(header)
            for k in range(times):
                total += file.write(text(ids, ticks + k * period))
    return total


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("recording", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--times", type=int, default=90)
    arguments = parser.parse_args()
    print(repeat(arguments.recording, arguments.out, arguments.times), "bytes")
