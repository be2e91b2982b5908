"""The task of `siegert measure` in Python: rates, CVs, histograms of 1 ms and Welch spectra of a NEST 3 recording.

    python3 spectral_task.py RECORDING pandas|numpy

Reads with `pandas.read_csv` (C engine) or `numpy.loadtxt`, and computes with vectorised numpy and scipy.
"""

import pathlib
import re
import sys

import numpy as np
import scipy.signal


def with_pandas(path):
    import pandas

    table = pandas.read_csv(path, sep="\t", skiprows=3, header=None, engine="c",
                            dtype={0: np.int64, 1: np.float64})
    return table[0].to_numpy(), table[1].to_numpy()


def with_numpy(path):
    table = np.loadtxt(path, skiprows=3, ndmin=2)
    return table[:, 0].astype(np.int64), table[:, 1]


def main(recording, read):
    text = (recording / "simulation.yaml").read_text()
    start = float(re.search(r"transient_ms: *([0-9.]+)", text)[1])
    stop = float(re.search(r"t_stop_ms: *([0-9.]+)", text)[1])
    bounds = np.loadtxt(recording / "population_nodeids.dat", dtype=np.int64)
    files = {}
    for path in sorted(recording.glob("spike_recorder_*.dat")):
        files.setdefault(int(path.name.split("-")[1]), []).append(path)
    for (recorder, paths), (first, last) in zip(sorted(files.items()), bounds):
        size = last - first + 1
        spikes = 0
        histogram = np.zeros(round(stop - start), dtype=np.int64)
        cvs = []
        for path in paths:
            ids, times = read(path)
            inside = (times >= start) & (times < stop)
            ids, times = ids[inside], times[inside]
            spikes += len(ids)
            # a ten-thousandth of a bin, so that times on an edge fall into the later bin
            histogram += np.bincount(np.floor(times - start + 1e-4).astype(np.int64), minlength=len(histogram))
            order = np.lexsort((times, ids))
            ids, times = ids[order], times[order]
            intervals = np.diff(times)[np.diff(ids) == 0]
            owner = ids[1:][np.diff(ids) == 0] - first
            n = np.bincount(owner, minlength=size)
            mean = np.bincount(owner, intervals, size) / np.maximum(n, 1)
            variance = np.bincount(owner, (intervals - mean[owner]) ** 2, size) / np.maximum(n, 1)
            chosen = n >= 2
            cvs.append(np.sqrt(variance[chosen]) / mean[chosen])
        f, power = scipy.signal.welch(histogram / (1e-3 * size), 1e3, "hann", 500, return_onesided=False)
        print(f"{recorder} {spikes} {spikes / size / (stop - start) * 1e3:.5f} Hz, CV {np.concatenate(cvs).mean():.5f},"
              f" power at 64 Hz {power[32]:.5g} Hz")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), {"pandas": with_pandas, "numpy": with_numpy}[sys.argv[2]])
