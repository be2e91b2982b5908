"""Writes spectra-scipy.json: tapers, Slepian tapers, spectra and statistics of numpy and scipy.

Run: python3 spectra-scipy.py > spectra-scipy.json
"""

import json

import numpy as np
import scipy
from scipy import signal, stats

WINDOWS = (
    "boxcar hann hamming blackman blackmanharris nuttall flattop bartlett triang cosine barthann bohman parzen lanczos"
    " tukey"
).split()

n = np.arange(257)
x = np.sin(0.3 * n) + 0.5 * np.cos(1.1 * n) + ((7919 * n) % 101) / 101
y = 0.7 * np.roll(x, 3) + ((104729 * n) % 97) / 97

out = {"scipy": scipy.__version__, "numpy": np.__version__}
out["tapers"] = {w: {str(m): signal.get_window(w, m).tolist() for m in (2, 7, 16, 33)} for w in WINDOWS}
out["welch_tapers"] = {
    w: signal.welch(x, 1000, window=w, nperseg=64, noverlap=24, return_onesided=True)[1].tolist() for w in WINDOWS
}
out["slepian"] = [
    {"n": m, "nw": nw, "tapers": signal.windows.dpss(m, nw, Kmax=k).tolist()}
    for m, nw, k in ((16, 2, 3), (33, 2.5, 4), (64, 4, 7), (257, 4, 7))
]
out["slepian_long"] = [
    {"n": m, "nw": nw, "order": k - 1, "first": t[:5].tolist(), "middle": t[m // 2 - 2 : m // 2 + 2].tolist()}
    for m, nw, k in ((10000, 4, 1), (10000, 4, 2), (10000, 4, 7), (9999, 10, 19))
    for t in [signal.windows.dpss(m, nw, Kmax=k)[k - 1]]
]


def multitaper(z, nw, k, one_sided):
    """Mean of the tapered periodograms, as elephant.spectral.multitaper_psd computes them."""
    z = z - z.mean()
    p = np.mean(np.abs(np.fft.rfft(signal.windows.dpss(len(z), nw, Kmax=k) * z)) ** 2, axis=0) / 1000
    if one_sided:
        p[1 : None if len(z) % 2 else -1] *= 2
    return p.tolist()


out["multitaper"] = [
    {"n": m, "nw": nw, "tapers": k, "one_sided": s, "power": multitaper(x[:m], nw, k, s)}
    for m, nw, k, s in ((257, 4, 7, True), (256, 2.5, 4, True), (256, 4, 7, False))
]
for name, arguments in {
    "csd_odd_hamming": dict(window="hamming", nperseg=63, noverlap=40),
    "csd_padded_linear": dict(window="blackman", nperseg=64, noverlap=32, nfft=100, detrend="linear"),
    "csd_two_sided": dict(window="hann", nperseg=50, noverlap=25, return_onesided=False),
}.items():
    f, s = signal.csd(x, y, 1000, **arguments)
    c = {k: v for k, v in arguments.items() if k != "return_onesided"}
    half = len(s) // 2 + 1 if name == "csd_two_sided" else len(s)
    out[name] = {
        "real": s.real[:half].tolist(),
        "imaginary": s.imag[:half].tolist(),
        "coherence": signal.coherence(x, y, 1000, **c)[1].tolist(),
        "phase": np.angle(s)[:half].tolist(),
    }
out["chi_square_bands"] = [
    {"dof": d, "level": p, "lower": d / stats.chi2.isf((1 - p) / 2, d), "upper": d / stats.chi2.ppf((1 - p) / 2, d)}
    for d in (2, 14, 35.9, 73.99459459459459, 400)
    for p in (0.68, 0.95)
]
values = ((37 * np.arange(40)) % 41) / 41 * 5
levels = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1]
out["quantiles"] = {"values": values.tolist(), "levels": levels, "quantiles": np.quantile(values, levels).tolist()}
counts = np.array([[(7 * k * k + 3 * i * k + i) % 5 % (2 + i) for k in range(60)] for i in range(5)])
counts[3] = 0
r = np.corrcoef(counts[[0, 1, 2, 4]])
out["correlations"] = {"counts": counts.tolist(), "r": r[np.triu_indices(4, 1)].tolist()}
out["correlogram"] = {
    "x": counts[0].tolist(),
    "y": counts[1].tolist(),
    # numpy.correlate(a, v)[k] = sum_n a[n + k] v[n]
    "xy": np.correlate(counts[1], counts[0], "full")[59 - 7 : 59 + 8].tolist(),
    "xx": np.correlate(counts[0], counts[0], "full")[59 - 7 : 59 + 8].tolist(),
}
print(json.dumps(out, indent=0))
