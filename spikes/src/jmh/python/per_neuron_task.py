"""Rates and CVs of all neurons and correlations of 250 neurons of each population, as evaluation scripts of the
microcircuit model do it: all spikes of a population are loaded into one array and scanned once for every neuron.

    python3 per_neuron_task.py RECORDING

Written from the description of that analysis: rates and CVs (neurons with more than 2 spikes) of all neurons, Pearson
correlations of counts in bins of 2 ms.
"""

import pathlib
import re
import sys

import numpy as np

SAMPLE = 250
BIN = 2.0  # ms


def main(recording):
    text = (recording / "simulation.yaml").read_text()
    start = float(re.search(r"transient_ms: *([0-9.]+)", text)[1])
    stop = float(re.search(r"t_stop_ms: *([0-9.]+)", text)[1])
    bounds = np.loadtxt(recording / "population_nodeids.dat", dtype=np.int64)
    files = {}
    for path in sorted(recording.glob("spike_recorder_*.dat")):
        files.setdefault(int(path.name.split("-")[1]), []).append(path)
    random = np.random.default_rng(1)
    for (recorder, paths), (first, last) in zip(sorted(files.items()), bounds):
        data = np.concatenate([np.loadtxt(path, skiprows=3, ndmin=2) for path in paths])
        senders, times = data[:, 0].astype(np.int64), data[:, 1]
        rates, cvs = [], []
        for neuron in range(first, last + 1):
            train = np.sort(times[senders == neuron])
            rates.append(len(train) / (stop - start) * 1e3)
            if len(train) > 2:
                intervals = np.diff(train)
                cvs.append(intervals.std() / intervals.mean())
        edges = np.arange(start, stop + BIN, BIN)
        counts = []
        for neuron in random.choice(np.arange(first, last + 1), SAMPLE, replace=False):
            train = times[senders == neuron]
            if len(train) > 0:
                counts.append(np.histogram(train, edges)[0])
        pairs = np.corrcoef(counts)[np.triu_indices(len(counts), 1)]
        print(f"{recorder} {np.mean(rates):.5f} Hz, CV {np.mean(cvs):.5f}, correlation {pairs.mean():.5f}")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
