"""Self-consistent rate distributions of an E-I network with pairwise Bernoulli connections and Gaussian weights, by numpy and
scipy: averages on 4001 equidistant points of +-9 sd, solved by scipy.optimize.fsolve: python3 rate_distributions.py > rate_distributions.csv
Delta synapses; units s, V, Hz. N = 4000, 1000; K = N/10; J = 0.15, -0.75 mV, c = 0.2; external 800 x 0.15 mV at nu_ext."""
import numpy as np
from scipy.integrate import quad
from scipy.optimize import fsolve
from scipy.special import erfcx

tm, tr, vth, vr, c = 20e-3, 2e-3, 20e-3, 10e-3, 0.2
N = np.array([4000.0, 1000.0])
K = N / 10
J = np.array([0.15e-3, -0.75e-3])
GL = np.polynomial.legendre.leggauss(60)


def siegert(mu, s2):
    s = np.sqrt(s2)
    a, b = (vr - mu) / s, (vth - mu) / s
    u = a[:, None] + (b - a)[:, None] * (GL[0] + 1) / 2
    return 1 / (tr + tm * np.sqrt(np.pi) * np.sum(GL[1] * erfcx(-u), axis=1) * (b - a) / 2)


x = np.linspace(-9, 9, 4001)
w = np.exp(-x * x / 2)
w /= w.sum()


def rates(v, ext):
    nu, q = v[:2], v[2:]
    mu = tm * (K @ (J * nu) + 800 * 0.15e-3 * ext)
    s2 = tm * (K @ (J ** 2 * (1 + c * c) * nu) + 800 * 0.15e-3 ** 2 * ext)
    d = tm * np.sqrt(np.sum(K * J ** 2 * q * (1 + c * c - K / N)))
    slope = tm ** 2 * np.sum(K * J ** 3 * (1 + 3 * c * c) * q) / d
    return siegert(mu + d * x, s2 + slope * x)


print("nu_ext,mean,sd,q10,median,q90")
for ext in (9.0, 12.0):
    def f(v):
        r = rates(v, ext)
        return [v[0] - w @ r, v[1] - w @ r, v[2] - w @ r ** 2, v[3] - w @ r ** 2]
    nu0 = 10.0
    v = fsolve(f, [nu0, nu0, 1.3 * nu0 ** 2, 1.3 * nu0 ** 2], xtol=1e-13)
    r = rates(v, ext)
    quantile = np.interp([-1.2815515655446004, 0.0, 1.2815515655446004], x, r)
    print(",".join(repr(float(t)) for t in (ext, v[0], np.sqrt(v[2] - v[0] ** 2), *quantile)))
