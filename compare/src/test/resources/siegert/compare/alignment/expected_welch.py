"""Exact expectations of Welch estimates, as quadratic forms of covariance matrices (numpy, scipy).

A stationary process with a known autocovariance is integrated over bins (by quadrature, or by summation where it lives
on a time grid), the mean of each segment is subtracted, the taper applied: E P(f) = dt v* C v / sum w², with v the
detrended, tapered Fourier vector. No theory of spectral windows or aliases is used.

  python3 expected_welch.py > expected-welch.json
"""
import json
import sys

import numpy as np
import scipy
from scipy.integrate import quad
from scipy.signal import get_window

FLOOR = 0.004  # Hz


def binned_covariance(c, dt, n):
    """Covariance of bin averages at lags 0..n-1 from the autocovariance c (Hz^2), white part apart."""
    out = []
    for lag in range(n):
        f = lambda u: c(lag * dt + u) * (dt - abs(u)) / dt**2
        value = quad(f, -dt, 0, epsabs=0, epsrel=1e-13)[0] + quad(f, 0, dt, epsabs=0, epsrel=1e-13)[0]
        out.append(value)
    return np.array(out)


def gridded_covariance(c, m, n):
    """The same for a process that lives on a grid: c[j] at lag j h; the bin holds m grid points."""
    j = np.arange(-(m - 1), m)
    return np.array([sum((m - abs(i)) * c(abs(lag * m + i)) for i in j) / m**2 for lag in range(n)])


def welch(cov, white, taper, n, dt, sides):
    c = cov.copy()
    c[0] += white / dt
    big = c[np.abs(np.arange(n)[:, None] - np.arange(n)[None, :])]
    w = get_window(taper, n, fftbins=True)
    detrend = np.eye(n) - np.ones((n, n)) / n
    out = []
    for k in range(n // 2 + 1):
        v = (w * np.exp(-2j * np.pi * k * np.arange(n) / n)) @ detrend
        p = dt * np.real(v @ big @ v.conj()) / np.sum(w**2)
        if sides == "one" and k > 0 and 2 * k != n:
            p *= 2
        out.append(p)
    return out


def main():
    dt = 1e-3
    cases = []
    # band-limited: S(f) = floor + A exp(-(f/F)^2), autocovariance A sqrt(pi) F exp(-(pi F t)^2)
    a, width = 0.02, 300.0
    gauss = lambda t: a * np.sqrt(np.pi) * width * np.exp(-((np.pi * width * t) ** 2))
    # resonance: autocovariance B exp(-|t|/T) cos(2 pi f0 t)
    b, memory, f0 = 2.0, 0.030, 64.0
    peak = lambda t: b * np.exp(-abs(t) / memory) * np.cos(2 * np.pi * f0 * t)
    # the same on a grid of 0.25 ms, four points in a bin
    grid = 0.25e-3
    peak_grid = lambda j: peak(j * grid)
    for taper in ["hann", "boxcar", "hamming", "blackman"]:
        cases.append(dict(process="gauss", taper=taper, sides="two", samples=120, grid=0.0,
                          expected=welch(binned_covariance(gauss, dt, 120), FLOOR, taper, 120, dt, "two")))
    for sides, n in [("two", 200), ("one", 200), ("one", 201)]:
        cases.append(dict(process="peak", taper="hann", sides=sides, samples=n, grid=0.0,
                          expected=welch(binned_covariance(peak, dt, n), FLOOR, "hann", n, dt, sides)))
    cases.append(dict(process="peak", taper="hann", sides="two", samples=200, grid=grid,
                      expected=welch(gridded_covariance(peak_grid, 4, 200), FLOOR, "hann", 200, dt, "two")))
    json.dump(dict(source=f"expected_welch.py, numpy {np.__version__}, scipy {scipy.__version__}",
                   bin=dt, floor=FLOOR, gauss=dict(amplitude=a, width=width),
                   peak=dict(variance=b, memory=memory, frequency=f0), cases=cases), sys.stdout, indent=0)


main()
