"""Responses to mean and sd at complex lambda, modulations exp(lambda t) (mpmath, 40 to 60 digits).

The formulas of the theory evaluated directly, with the functions of transfer_function_extreme.py. The working points are
sub-threshold, noisy and mean-driven; lambda lies on both sides of the imaginary axis. No synaptic filter; refractoriness
included. usage: transfer_function_complex.py OUTPUT
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


def responses(method, mean, sd, lam, dps):
    mp.mp.dps = dps
    tau_m, tau_r, tau_s, th, reset = [mp.mpf(v) for v in ("0.01", "0.002", "0.0005", "0.015", "0")]
    mean, sd, lam = mp.mpf(mean), mp.mpf(sd), mp.mpc(lam)
    k = mp.sqrt(tau_s / tau_m)
    alpha = mp.sqrt(2) * abs(mp.zeta(mp.mpf(1) / 2))

    def rate(lo, hi):
        return 1 / (tau_r + tau_m * mp.sqrt(mp.pi) * mp.quad(lambda y: mp.exp(y * y) * mp.erfc(-y), mp.linspace(lo, hi, 9)))

    g = lambda y: mp.exp(y * y) * mp.erfc(-y)
    s = lam * tau_m
    e = mp.exp(-lam * tau_r)
    a = s - mp.mpf(1) / 2
    psi = lambda n, x: mp.exp(x * x / 4) * u(a + n, -x)

    def white(shift):
        lo, hi = (reset - mean) / sd + shift, (th - mean) / sd + shift
        nu = rate(lo, hi)
        xl, xh = mp.sqrt(2) * lo, mp.sqrt(2) * hi
        B = psi(0, xh) - e * psi(0, xl)
        first = s * (psi(1, xh) - psi(1, xl))
        second = s * (1 + s) * (psi(2, xh) - psi(2, xl))
        return nu, first, second, B, s * (psi(1, xh) - e * psi(1, xl)), lo, hi

    if method == "taylor":
        nu0, first, second, B, Bp, lo, hi = white(mp.mpf(0))
        nu = nu0 - mp.sqrt(mp.pi) / 2 * alpha * mp.sqrt(tau_s * tau_m) * nu0 ** 2 * (g(hi) - g(lo))
        to_mean = mp.sqrt(2) / sd / (1 + s) * (nu * first / B + nu0 * alpha * k / mp.sqrt(2) * (second / B - first * Bp / B ** 2))
        return to_mean, mp.mpc("nan")
    shift = alpha * k / 2 if method == "shift" else mp.mpf(0)
    nu, first, second, B, _, _, _ = white(shift)
    to_mean = mp.sqrt(2) / sd / (1 + s) * nu * first / B
    return to_mean, 2 * nu / (2 + s) * second / B / sd - shift * to_mean


POINTS = [("delta", "0.0035", "0.006"), ("shift", "0.009", "0.005"), ("taylor", "0.009", "0.005"), ("shift", "0.02", "0.004"),
          ("delta", "0.025", "0.001"), ("taylor", "0.017", "0.002")]
LAMBDAS = [30, -31, -55 + 1j, -120 + 400j, -250 + 900j, -330 + 60j, -410 + 1500j, -590 + 1560j, -590 + 5000j, 200 + 800j,
           900 + 3000j, -940 + 20j, -980 + 1300j, -760 + 4400j, -20 + 1e-6j, 1e-9, -1e-6, -20 - 400j]
rows = []
for method, mean, sd in POINTS:
    for lam in LAMBDAS:
        one, two = responses(method, mean, sd, lam, 60), responses(method, mean, sd, lam, 80)
        assert abs(one[0] - two[0]) < 1e-20 * abs(two[0]), (method, mean, sd, lam, one, two)
        lam = complex(lam)
        rows.append([method, float(mean), float(sd), lam.real, lam.imag, float(two[0].real), float(two[0].imag)]
                    + ([] if method == "taylor" else [float(two[1].real), float(two[1].imag)]))
with open(sys.argv[1], "w") as file:
    json.dump({"quantity": "responses to the mean and to the sd, refractoriness included, no synaptic filter (Hz/V)",
               "source": "mpmath, transfer_function_complex.py beside this file",
               "neuron": "tau_m 10 ms, tau_r 2 ms, tau_s 0.5 ms, threshold 15 mV, reset 0",
               "columns": ["method", "mean (V)", "sd (V)", "lambda re (1/s)", "lambda im (1/s)", "mean re", "mean im",
                           "sd re", "sd im (not for taylor)"],
               "rows": rows}, file, indent=0)
