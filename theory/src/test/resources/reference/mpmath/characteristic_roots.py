"""Roots of det(1 - M(lambda)) = 0 of a network of two populations in 30-digit arithmetic (mpmath).

Shifted theory, refractoriness included, synaptic filter, constant delays; without ("published") and with ("full") the response to
the variance. Rates are given, inputs follow from them. All roots with Re lambda > -100 1/s that a few starts lead to.
usage: characteristic_roots.py OUTPUT
"""
import json
import sys

import mpmath as mp

mp.mp.dps = 30
TAU_M, TAU_R, TAU_S, TH, RESET = [mp.mpf(v) for v in ("0.01", "0.002", "0.0005", "0.015", "0")]
K = [[400, 100], [400, 100]]
J = [[mp.mpf("0.0000439"), mp.mpf("-0.0002634")], [mp.mpf("0.0000439"), mp.mpf("-0.0002")]]
D = [[mp.mpf("0.0015"), mp.mpf("0.0008")], [mp.mpf("0.0015"), mp.mpf("0.0008")]]
J_EXT = mp.mpf("0.0001756")
EXT = [mp.mpf(v) * 8 for v in ("1600", "1500")]
NU = [mp.mpf(5), mp.mpf(9)]


def u(a, z):
    if z > 0:
        return mp.power(2, -mp.mpf(1) / 4 - a / 2) * mp.exp(-z * z / 4) * mp.hyperu(a / 2 + mp.mpf(1) / 4, mp.mpf(1) / 2, z * z / 2)
    s = a + mp.mpf(1) / 2
    u0 = mp.sqrt(mp.pi) * mp.rgamma((1 + s) / 2) / mp.power(2, s / 2)
    d0 = -mp.sqrt(mp.pi) * mp.rgamma(s / 2) * mp.power(2, (1 - s) / 2)
    return mp.exp(-z * z / 4) * (u0 * mp.hyp1f1(a / 2 + mp.mpf(1) / 4, mp.mpf(1) / 2, z * z / 2)
                                 + d0 * z * mp.hyp1f1(a / 2 + mp.mpf(3) / 4, mp.mpf(3) / 2, z * z / 2))


SHIFT = mp.sqrt(2) * abs(mp.zeta(mp.mpf(1) / 2)) * mp.sqrt(TAU_S / TAU_M) / 2
POINTS = []
for i in range(2):
    mean = TAU_M * (sum(K[i][j] * J[i][j] * NU[j] for j in range(2)) + J_EXT * EXT[i])
    sd = mp.sqrt(TAU_M * (sum(K[i][j] * J[i][j] ** 2 * NU[j] for j in range(2)) + J_EXT ** 2 * EXT[i]))
    lo, hi = (RESET - mean) / sd + SHIFT, (TH - mean) / sd + SHIFT
    rate = 1 / (TAU_R + TAU_M * mp.sqrt(mp.pi) * mp.quad(lambda y: mp.exp(y * y) * mp.erfc(-y), mp.linspace(lo, hi, 9)))
    POINTS.append((sd, mp.sqrt(2) * lo, mp.sqrt(2) * hi, rate))


def responses(i, lam):
    sd, xl, xh, nu = POINTS[i]
    s = lam * TAU_M
    a = s - mp.mpf(1) / 2
    psi = lambda n, x: mp.exp(x * x / 4) * u(a + n, -x)
    B = psi(0, xh) - mp.exp(-lam * TAU_R) * psi(0, xl)
    to_mean = mp.sqrt(2) / sd * nu / (1 + s) * s * (psi(1, xh) - psi(1, xl)) / B
    to_sd = 2 * nu / (2 + s) * s * (1 + s) * (psi(2, xh) - psi(2, xl)) / B / sd - SHIFT * to_mean
    return to_mean / (1 + lam * TAU_S), to_sd / (2 * sd) / (1 + lam * TAU_S)


def determinant(lam, full):
    M = mp.matrix(2, 2)
    for i in range(2):
        mean, variance = responses(i, lam)
        for j in range(2):
            gain = J[i][j] * mean + (J[i][j] ** 2 * variance if full else 0)
            M[i, j] = TAU_M * K[i][j] * gain * mp.exp(-lam * D[i][j])
    return (1 - M[0, 0]) * (1 - M[1, 1]) - M[0, 1] * M[1, 0]


result = {"source": "mpmath, characteristic_roots.py beside this file", "unit": "1/s, one of each conjugate pair"}
for name, full in (("published", False), ("full", True)):
    roots = []
    for re, im in ((150, 2750), (0, 450), (-20, 850), (-50, 300)):
        try:
            mp.mp.dps = 16
            root = mp.findroot(lambda z: determinant(z, full), mp.mpc(re, im), solver="muller", tol=1e-8, maxsteps=30)
            mp.mp.dps = 30
            root = mp.findroot(lambda z: determinant(z, full), root, tol=1e-20)
        except (ValueError, ZeroDivisionError, mp.libmp.NoConvergence):
            continue
        if root.real > -100 and root.imag > -1e-9 and all(abs(root - r) > 1e-6 for r in roots):
            roots.append(root)
    roots.sort(key=lambda z: -z.real)
    result[name] = [[float(z.real), float(z.imag)] for z in roots]
with open(sys.argv[1], "w") as file:
    json.dump(result, file, indent=0)
