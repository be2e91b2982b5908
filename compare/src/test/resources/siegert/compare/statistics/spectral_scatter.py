"""Scatter of Welch estimates of Gaussian noise: quantiles over many simulated runs (numpy, scipy.signal).

Runs of 10 s at 1 kHz, segments of 0.5 s, Hann, overlap 50 %, two-sided. White noise and noise with the spectrum
0.02 + exp(-((f - 64) / 8)^2 / 2) + 0.3 exp(-((f - 110) / 10)^2 / 2). Peaks by find_peaks and peak_prominences, refined by
a parabola through three logarithms.

  python3 spectral_scatter.py > spectral-scatter.json
"""
import json
import sys

import numpy as np
import scipy
from scipy import signal, special, stats


def spectrum(f):
    f = np.abs(f)
    return 0.02 + np.exp(-(((f - 64) / 8) ** 2) / 2) + 0.3 * np.exp(-(((f - 110) / 10) ** 2) / 2)


def peak(f, p):
    log = np.log(p)
    where, _ = signal.find_peaks(log)
    prominence = signal.peak_prominences(log, where)[0]
    k = where[np.argmax(prominence)]
    y0, y1, y2 = log[k - 1 : k + 2]
    return f[k] + 0.5 * (y0 - y2) / (y0 - 2 * y1 + y2) * (f[1] - f[0]), 10 / np.log(10) * prominence.max()


def main():
    rng = np.random.default_rng(11)
    n = 10000
    runs = 6000
    f = np.fft.rfftfreq(n, 1e-3)
    band = slice(10, 76)  # 20 ... 150 Hz at 2 Hz
    positions, noise, bands = [], [], []
    for _ in range(runs):
        white = rng.standard_normal(n)
        coloured = np.fft.irfft(np.fft.rfft(white) * np.sqrt(spectrum(f)), n)
        g, p = signal.welch(np.stack([white, coloured]), fs=1000, nperseg=500, return_onesided=False)
        positions.append(peak(g[band], p[1][band])[0])
        noise.append(peak(g[band], p[0][band])[1])
        bands.append(np.log(p[0][10:30] * 1000).mean())
    dof = 2 * 39 / (1 + 2 / 36 * (1 - 1 / 39))
    json.dump(
        dict(
            source=f"spectral_scatter.py, numpy {np.__version__}, scipy {scipy.__version__}, {runs} runs",
            degrees_of_freedom=dof,
            point_interval=list(stats.chi2.ppf([0.025, 0.975], dof) / dof),
            log_bias=float(special.digamma(dof / 2) - np.log(dof / 2)),
            log_sd_1=float(np.sqrt(special.polygamma(1, dof / 2))),
            measured_log_mean_20=float(np.mean(bands)),
            measured_log_sd_20=float(np.std(bands)),
            peak_interval_hz=list(np.quantile(positions, [0.025, 0.975])),
            noise_prominence_db=float(np.quantile(noise, 0.99)),
            noise_prominence_range_db=list(np.quantile(noise, [0.98, 0.995])),
        ),
        sys.stdout,
        indent=1,
    )


main()
