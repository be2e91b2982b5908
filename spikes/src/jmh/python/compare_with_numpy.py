"""Compares what `siegert measure` says of recordings with numbers that numpy and scipy computed from the same files.

    python3 spikes/src/jmh/python/compare_with_numpy.py DIRECTORY

Every directory below DIRECTORY that holds a `measured-independently.json` is measured. Counts must be the same; statistics
may deviate by 1e-12, spectra by 1e-10, relative to the larger of the value and 1e-16 times the largest of its array. Prints
the largest deviations of each recording; exit 1 if one is too large.
"""

import json
import pathlib
import subprocess
import sys

SIEGERT = str(pathlib.Path(__file__).resolve().parents[4] / "siegert")
COUNTS = ("size", "spikes", "silent", "cv_neurons", "lv_neurons")
STATISTICS = {"rate_hz": "rate_hz", "rate_sd_hz": "rate_sd_hz", "cv": "cv", "lv": "lv", "synchrony_1ms": "synchrony"}


def measured(recording, *options):
    command = [SIEGERT, "measure", str(recording), "--quiet", "--json", "-", *options]
    return json.loads(subprocess.run(command, check=True, capture_output=True).stdout)


def deviation(value, expected, largest):
    return abs(value - expected) / max(abs(expected), 1e-16 * largest)


def spectrum(ours, theirs):
    """Largest relative deviation at the frequencies of theirs."""
    step = ours["frequency_hz"][1]
    worst = 0.0
    for name, power in theirs["power_hz"].items():
        for frequency, value in zip(theirs["frequency_hz"], power):
            k = round(frequency / step)
            assert abs(ours["frequency_hz"][k] - frequency) < 1e-9, (frequency, ours["frequency_hz"][k])
            worst = max(worst, deviation(ours["power_hz"][name][k], value, max(power)))
    return worst


def compare(recording):
    """Differences of counts, and largest deviations of statistics and spectra."""
    expected = json.loads((recording / "measured-independently.json").read_text())
    ours = measured(recording)
    boxcar = measured(recording, "--taper", "boxcar", "--overlap", "0", "--detrend", "none")
    counts = sum(theirs[key] != mine[key]
                 for theirs, mine in zip(expected["populations"], ours["populations"]) for key in COUNTS)
    counts += len(expected["populations"]) != len(ours["populations"])
    counts += expected["window_ms"] != ours["recording"]["window_ms"]
    statistics = max(deviation(mine[key], theirs[name], theirs[name])
                     for theirs, mine in zip(expected["populations"], ours["populations"])
                     for name, key in STATISTICS.items() if name in theirs)
    pairs = {"fft_bos": ours["spectra"]["fft"], "welch": ours["spectra"]["welch"], "boxcar20": boxcar["spectra"]["welch"]}
    spectra = max(spectrum(pairs[name], theirs) for name, theirs in expected["spectra"].items())
    return counts, statistics, spectra


def main(directory):
    sound = True
    recordings = sorted(path.parent for path in directory.rglob("measured-independently.json"))
    print(f"{'recording':24} counts that differ  statistics     spectra")
    for recording in recordings:
        counts, statistics, spectra = compare(recording)
        good = counts == 0 and statistics <= 1e-12 and spectra <= 1e-10
        sound = sound and good
        name = str(recording.relative_to(directory))
        print(f"{name:24} {counts:18}  {statistics:10.1e}  {spectra:10.1e}  {'' if good else 'TOO LARGE'}", flush=True)
    return 0 if recordings and sound else 1


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
