"""Statistics of a small recording with every convention of window edges, ddof and scaling, by numpy and scipy.

python3 conventions-numpy.py > conventions-numpy.json
"""

import json

import numpy as np
import scipy
import scipy.signal

START, STOP, BIN = 1000, 3000, 10  # steps of 0.1 ms
SIZES = {"E": 6, "I": 4}
SEGMENT = 50  # bins

rng = np.random.default_rng(20261125)
senders, steps = [], []
for neuron in range(1, 11):
    # gamma intervals; every other neuron spikes at both edges; neuron 10 is silent
    times = np.unique(700 + np.cumsum(1 + rng.gamma(2.0, 30.0 + 20 * neuron, 400)).astype(int))
    times = times[times < 3500]
    if neuron % 2 == 1:
        times = np.unique(np.concatenate([times, [START, STOP]]))
    if neuron < 10:
        senders += [neuron] * len(times)
        steps += times.tolist()
senders, steps = np.array(senders), np.array(steps)


def inside(edges):
    lower = steps > START if edges == "stop" else steps >= START
    upper = steps < STOP if edges == "start" else steps <= STOP
    return lower & upper


def histogram(times, edges):
    borders = np.arange(START, STOP + 1, BIN)
    if edges == "both":
        return np.histogram(times, borders)[0]
    index = np.searchsorted(borders, times, side="right" if edges == "start" else "left") - 1
    return np.bincount(index, minlength=len(borders) - 1)


def statistics(first, size, edges, ddof):
    own = inside(edges) & (senders >= first) & (senders < first + size)
    trains = [np.sort(steps[own & (senders == n)]) for n in range(first, first + size)]
    counts = np.array([len(t) for t in trains])
    intervals = [np.diff(t) for t in trains if len(t) >= 3]
    cv = [i.std(ddof=ddof) / i.mean() for i in intervals]
    seconds = (STOP - START) * 1e-4
    bins = histogram(steps[own], edges)
    windows = [histogram(t, edges).reshape(10, -1).sum(axis=1) for t in trains]
    fano = [w.var(ddof=ddof) / w.mean() for w in windows if w.sum() > 0]
    return {
        "spikes": int(counts.sum()),
        "rate": counts.mean() / seconds,
        "rate_sd": (counts / seconds).std(ddof=ddof),
        "cv": np.mean(cv),
        "fano": counts.var(ddof=ddof) / counts.mean(),
        "synchrony": bins.std(ddof=ddof) / bins.mean(),
        "window_fano": np.mean(fano),
    }


def welch(first, size, edges, scaling):
    own = inside(edges) & (senders >= first) & (senders < first + size)
    rate = histogram(steps[own], edges) / (size * BIN * 1e-4)
    return scipy.signal.welch(
        rate, 1e4 / BIN, nperseg=SEGMENT, return_onesided=True, scaling=scaling
    )[1].tolist()


def periodogram(first, size, edges, scaling):
    own = inside(edges) & (senders >= first) & (senders < first + size)
    rate = histogram(steps[own], edges) / (size * BIN * 1e-4)
    return scipy.signal.periodogram(rate, 1e4 / BIN, detrend=False, scaling=scaling)[1].tolist()


cases, spectra, first = [], [], 1
for name, size in SIZES.items():
    for edges in ("start", "stop", "both"):
        for ddof in (0, 1):
            cases.append({"population": name, "edges": edges, "ddof": ddof, **statistics(first, size, edges, ddof)})
        for scaling in ("density", "spectrum"):
            spectra.append(
                {
                    "population": name,
                    "edges": edges,
                    "scaling": scaling,
                    "welch": welch(first, size, edges, scaling),
                    "fft": periodogram(first, size, edges, scaling),
                }
            )
    first += size
print(
    json.dumps(
        {
            "numpy": np.__version__,
            "scipy": scipy.__version__,
            "senders": senders.tolist(),
            "steps": steps.tolist(),
            "cases": cases,
            "spectra": spectra,
        }
    )
)
