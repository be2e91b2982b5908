"""Values to test siegert.theory.spatial with: least-squares fits and solutions of characteristic equations, 30 digits.

Run: python3 spatial.py > spatial.json     (mpmath 1.3.0; reads ../reference/theory/senk_tf_fit_*.json)
fits: least squares of h/(1 + i omega tau), complex and of the modulus, the stationary point found by Newton's method from NNMT's fit.
roots: rightmost solution of det[diag(1 + lambda tau_i) - W_ij p_j exp(-lambda d_ij)] = 0, the best of 400 starts.
"""

import json
import random

import mpmath

mpmath.mp.dps = 30
random.seed(20261122)


def fit(name):
    case = json.load(open("../reference/theory/senk_tf_fit_%s.json" % name))
    omega = case["inputs"]["omega"]["value"]
    n = case["inputs"]["transfer_function"]["value"]
    data = [mpmath.mpc(re, im) for re, im in zip(n["re"], n["im"])]
    h0, tau0 = case["expected"]["value"]["h0"], case["expected"]["value"]["tau_rate"]

    def gradient(h, tau):
        h, tau = h * h0, tau * tau0
        by_h = by_tau = mpmath.mpf(0)
        for w, value in zip(omega, data):
            shape = 1 / (1 + 1j * w * tau)
            rest = mpmath.conj(h * shape - value)
            by_h += (rest * shape).real
            by_tau += (rest * (-1j * w) * shape**2).real
        return by_h / len(omega), by_tau / len(omega) / omega[-1]

    def modulus_gradient(h, tau):
        h, tau = h * h0, tau * tau0
        by_h = by_tau = mpmath.mpf(0)
        for w, value in zip(omega, data):
            shape = 1 / mpmath.sqrt(1 + (w * tau) ** 2)
            rest = h * shape - abs(value)
            by_h += rest * shape
            by_tau += rest * -(w**2) * tau * shape**3
        return by_h / len(omega), by_tau / len(omega) / omega[-1]

    def minimum(function):
        h, tau = mpmath.findroot(function, (1, 1))
        return {"h0": float(h * h0), "tau": float(tau * tau0)}

    return {"name": name, "complex": minimum(gradient), "modulus": minimum(modulus_gradient)}


def field(n):
    weight = [[(1 if j % 2 == 0 else -1) * random.uniform(0, 6) for j in range(n)] for _ in range(n)]
    delay = [[random.uniform(0.5e-3, 4e-3) for _ in range(n)] for _ in range(n)]
    tau = [random.uniform(1e-3, 10e-3) for _ in range(n)]
    profile = [random.uniform(0.2, 1) for _ in range(n)]

    def f(value):
        matrix = mpmath.matrix(n, n)
        for i in range(n):
            for j in range(n):
                matrix[i, j] = -weight[i][j] * profile[j] * mpmath.exp(-value * delay[i][j])
            matrix[i, i] += 1 + value * tau[i]
        return mpmath.det(matrix)

    best = mpmath.mpc(-1e9)
    with mpmath.workdps(15):
        for _ in range(400):
            start = mpmath.mpc(random.uniform(-500, 1500), random.uniform(0, 6000))
            try:
                root = mpmath.findroot(f, start, tol=1e-12, maxsteps=40)
            except (ValueError, ZeroDivisionError):
                continue
            if root.real > best.real:
                best = root
    best = mpmath.findroot(f, best)
    best = mpmath.mpc(best.real, abs(best.imag))
    return {
        "weight": weight,
        "delay": delay,
        "tau": tau,
        "profile": profile,
        "root": {"re": float(best.real), "im": float(best.imag)},
    }


print(
    json.dumps(
        {
            "source": "mpmath %s, 30 digits" % mpmath.__version__,
            "fits": [fit(name) for name in ("6_6mV", "10_10mV", "12_12mV")],
            "roots": [field(n) for n in (1, 2, 2, 2, 3, 3)],
        },
        indent=1,
    )
)
