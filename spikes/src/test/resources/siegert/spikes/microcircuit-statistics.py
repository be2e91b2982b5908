"""Statistics of the bundled recording of the microcircuit with numpy and scipy, straight from their definitions.

Run: python3 microcircuit-statistics.py RECORDING > microcircuit-statistics.json
"""

import glob
import gzip
import json
import sys

import numpy as np
from scipy import signal

NAMES = "23E 23I 4E 4I 5E 5I 6E 6I".split()
START, STOP = 5000, 105000  # steps of 0.1 ms
SAMPLE, SEED = 60, 7


class Random:
    """java.util.Random, as its documentation specifies it."""

    def __init__(self, seed):
        self.state = (seed ^ 0x5DEECE66D) & ((1 << 48) - 1)

    def next(self, bits):
        self.state = (self.state * 0x5DEECE66D + 0xB) & ((1 << 48) - 1)
        r = self.state >> (48 - bits)
        return r - (1 << bits) if r >= 1 << (bits - 1) and bits == 32 else r

    def next_int(self, bound):
        if bound & (bound - 1) == 0:
            return (bound * self.next(31)) >> 31
        while True:
            u = self.next(31)
            r = u % bound
            if u - r + bound - 1 < 1 << 31:
                return r


def mixed(z):
    """The finaliser of SplitMix64."""
    mask = (1 << 64) - 1
    z = ((z ^ z >> 30) * 0xBF58476D1CE4E5B9) & mask
    z = ((z ^ z >> 27) * 0x94D049BB133111EB) & mask
    return z ^ z >> 31


def sample(size, wanted, seed, population):
    random = Random(mixed((seed + 0x9E3779B97F4A7C15 * (population + 1)) & ((1 << 64) - 1)))
    chosen = set()
    for k in range(size - wanted, size):
        t = random.next_int(k + 1)
        chosen.add(k if t in chosen else t)
    return sorted(chosen)


def load(directory):
    parts = []
    for file in sorted(glob.glob(directory + "/*.dat*")):
        if "population" in file:
            continue
        with (gzip.open if file.endswith("gz") else open)(file, "rt") as f:
            rows = [line.split() for line in f if line[0].isdigit()]
        if rows:
            a = np.array(rows, dtype=float)
            parts.append(np.column_stack([a[:, 0], np.rint(a[:, 1] * 10)]).astype(np.int64))
    return np.concatenate(parts)


def main(directory):
    spikes = load(directory)
    spikes = spikes[(spikes[:, 1] >= START) & (spikes[:, 1] < STOP)]
    spikes = spikes[np.lexsort((spikes[:, 1], spikes[:, 0]))]
    table = np.loadtxt(directory + "/population_nodeids.dat", dtype=np.int64)[:, :2]
    seconds = (STOP - START) / 1e4
    rates = []
    out = {"sample": SAMPLE, "seed": SEED, "populations": []}
    for p, (first, last) in enumerate(table):
        own = spikes[(spikes[:, 0] >= first) & (spikes[:, 0] <= last)]
        trains = np.split(own[:, 1], np.searchsorted(own[:, 0], np.arange(first + 1, last + 1)))
        counts = np.array([len(t) for t in trains])
        cv2, lvr, fano, intervals = [], [], [], []
        for t in trains:
            i = np.diff(t).astype(float)
            intervals.append(i)
            if len(t) > 0:
                n = np.bincount((t - START) // 1000, minlength=100)
                fano.append(n.var() / n.mean())
            if len(t) < 3:
                continue
            a, b = i[:-1], i[1:]
            cv2.append(np.mean(2 * abs(a - b) / (a + b)))
            lvr.append(np.mean(3 * (1 - 4 * a * b / (a + b) ** 2) * (1 + 4 * 50 / (a + b))))
        intervals = np.concatenate(intervals)
        chosen = sample(last - first + 1, SAMPLE, SEED, p)
        binned = np.array([np.bincount((trains[k] - START) // 20, minlength=5000) for k in chosen])
        kept = [k for k in range(SAMPLE) if binned[k].any()]
        r = np.corrcoef(binned[kept])[np.triu_indices(len(kept), 1)]
        histogram = np.bincount((own[:, 1] - START) // 10, minlength=10000)
        rates.append(histogram / len(trains) / 1e-3)
        out["populations"].append(
            {
                "name": NAMES[p],
                "cv2": np.mean(cv2),
                "lvr": np.mean(lvr),
                "fano": counts.var() / counts.mean(),
                "rate_quantiles_hz": np.quantile(counts / seconds, [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1]).tolist(),
                "neuron_fano": np.mean(fano),
                "neuron_fano_neurons": len(fano),
                "intervals_5ms": np.histogram(intervals, 50 * np.arange(41))[0].tolist(),
                "intervals_beyond": int((intervals >= 2000).sum()),
                "neurons": [chosen[k] for k in kept],
                "correlation_mean": r.mean(),
                "correlation_sd": r.std(),
                "correlation_first": r[:10].tolist(),
            }
        )
    out["cross"] = []
    for i, j in ((0, 0), (0, 1), (2, 3), (0, 7), (5, 6)):
        f, s = signal.csd(rates[i], rates[j], 1000, nperseg=500, return_onesided=False)
        c = signal.coherence(rates[i], rates[j], 1000, nperseg=500)[1]
        m = [2, 10, 32, 50, 125, 249]
        out["cross"].append(
            {"i": i, "j": j, "m": m, "real": s.real[m].tolist(), "imaginary": s.imag[m].tolist(), "coherence": c[m].tolist()}
        )
    tapers = signal.windows.dpss(10000, 4, Kmax=7)
    x = rates[0] - rates[0].mean()
    power = np.mean(np.abs(np.fft.rfft(tapers * x)) ** 2, axis=0) / 1000
    m = [4, 50, 640, 2500, 4990]
    out["multitaper_23E"] = {"m": m, "power": power[m].tolist()}
    x, y = rates[0], rates[1]
    lags = range(-5, 6)
    out["covariance_23E_23I"] = [
        float(np.mean(x[max(0, -k) : 10000 - max(0, k)] * y[max(0, k) : 10000 + min(0, k)]) - x.mean() * y.mean())
        for k in lags
    ]
    print(json.dumps(out, indent=0))


main(sys.argv[1])
