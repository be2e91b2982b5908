"""Transfer functions with refractoriness included, at extreme working points (mpmath 1.3.0).

The formula of the theory evaluated directly, with parabolic cylinder functions from Kummer's and Tricomi's functions
(DLMF 12.7.12-14) at two precisions; a value is kept when both agree to 1e-18.
"""
import json
import sys

import mpmath as mp


def u(a, z):
    if z > 0:
        return mp.power(2, -mp.mpf(1) / 4 - a / 2) * mp.exp(-z * z / 4) * mp.hyperu(a / 2 + mp.mpf(1) / 4, mp.mpf(1) / 2, z * z / 2)
    s = a + mp.mpf(1) / 2
    u0 = mp.sqrt(mp.pi) * mp.rgamma((1 + s) / 2) / mp.power(2, s / 2)
    d0 = -mp.sqrt(mp.pi) * mp.rgamma(s / 2) * mp.power(2, (1 - s) / 2)
    even = mp.hyp1f1(a / 2 + mp.mpf(1) / 4, mp.mpf(1) / 2, z * z / 2)
    odd = z * mp.hyp1f1(a / 2 + mp.mpf(3) / 4, mp.mpf(3) / 2, z * z / 2)
    return mp.exp(-z * z / 4) * (u0 * even + d0 * odd)


def siegert(lo, hi):
    """The integral of exp(y^2) (1 + erf y)."""
    if hi <= -2:
        return mp.quad(lambda y: mp.exp(y * y) * mp.erfc(-y), [-mp.exp(v) for v in mp.linspace(mp.log(-lo), mp.log(-hi), 9)])
    primitive = lambda y: mp.sqrt(mp.pi) / 2 * mp.erfi(y) + y * y / mp.sqrt(mp.pi) * mp.hyp2f2(1, 1, 1.5, 2, y * y)
    if lo > -10:
        return primitive(hi) - primitive(lo)
    return primitive(hi) - primitive(mp.mpf(-2)) + siegert(lo, mp.mpf(-2))


def transfer(method, mean, sd, omega, dps):
    mp.mp.dps = dps
    tau_m, tau_r, tau_s, th, reset = [mp.mpf(v) for v in (0.01, 0.002, 0.0005, 0.015, 0.0)]
    mean, sd, omega = mp.mpf(mean), mp.mpf(sd), mp.mpf(omega)
    k = mp.sqrt(tau_s / tau_m)
    alpha = mp.sqrt(2) * abs(mp.zeta(mp.mpf(1) / 2))
    shift = alpha * k / 2 if method == "shift" else 0
    lo, hi = (reset - mean) / sd + shift, (th - mean) / sd + shift
    base = tau_r + tau_m * mp.sqrt(mp.pi) * siegert(lo, hi)
    nu0 = 1 / base
    g = lambda y: mp.exp(y * y) * mp.erfc(-y)
    nu = nu0
    if method == "taylor":
        nu = nu0 - mp.sqrt(mp.pi) / 2 * alpha * mp.sqrt(tau_s * tau_m) * nu0 ** 2 * (g(hi) - g(lo))
    s = 1j * omega * tau_m
    e = mp.exp(-1j * omega * tau_r)
    xl, xh = mp.sqrt(2) * lo, mp.sqrt(2) * hi
    a = s - mp.mpf(1) / 2
    psi = lambda n, x: mp.exp(x * x / 4) * u(a + n, -x)
    B = psi(0, xh) - e * psi(0, xl)
    h1, l1 = psi(1, xh), psi(1, xl)
    N = nu * s * (h1 - l1) / B
    if method == "taylor":
        d2 = s * (1 + s) * (psi(2, xh) - psi(2, xl))
        Bp = s * (h1 - e * l1)
        N += nu0 * alpha * k / mp.sqrt(2) * (d2 / B - s * (h1 - l1) * Bp / B ** 2)
    return mp.sqrt(2) / sd / (1 + s) * N


POINTS = [("shift", 10e-3, 1e-3), ("taylor", 30e-3, 0.5e-3), ("shift", 200e-3, 2e-3), ("taylor", -20e-3, 5e-3),
          ("shift", 0.0, 40e-3), ("taylor", 7e-3, 0.6e-3)]
OMEGAS = [1e-9, 3.0, 1500.0, 1700.0, 1e4]
rows = []
for method, mean, sd in POINTS:
    for omega in OMEGAS:
        x = (abs(mean) + 0.015) / sd * 1.42
        dps = 60 + int(x * x / 2 / 2.3 / (1 if mean < 0.015 else 30)) + int(3 * omega ** 0.5 / 10)
        v1, v2 = transfer(method, mean, sd, omega, dps), transfer(method, mean, sd, omega, dps + 20)
        if not abs(v1 - v2) < 1e-18 * abs(v2):
            print("dropped", method, mean, sd, omega, mp.nstr(v1), mp.nstr(v2), file=sys.stderr)
            continue
        rows.append([method, mean, sd, omega, float(v2.real), float(v2.imag)])
        print(rows[-1], flush=True)
        with open(sys.argv[1], "w") as file:
            json.dump({"quantity": "transfer function, refractoriness included, no synaptic filter (Hz/V)",
                       "source": "mpmath 1.3.0, transfer_function_extreme.py beside this file",
                       "neuron": "tau_m 10 ms, tau_r 2 ms, tau_s 0.5 ms, threshold 15 mV, reset 0",
                       "columns": ["method", "mean (V)", "sd (V)", "omega (rad/s)", "re", "im"],
                       "rows": rows}, file, indent=0)
