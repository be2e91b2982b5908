"""Delay kernels E[exp(-lambda d)] at complex lambda in 30-digit arithmetic (mpmath): python3 delays_complex.py > delays_complex.csv

The mean over the density itself by quadrature (grid: the sum over the masses). Parameters in s and 1/s; minimum and step of the
grid 0.1 ms.
"""
from mpmath import mp, mpf, mpc, exp, sqrt, log, pi, ncdf, quad, linspace, floor

mp.dps = 30


def gaussian(mean, sd, lam):
    return exp(-lam * mean + (lam * sd) ** 2 / 2)


def truncated(mean, sd, lam):
    density = lambda d: exp(-((d - mean) / sd) ** 2 / 2)
    ends = [mpf(0)] + [x for x in linspace(0, mean + 14 * sd, 29)][1:]
    return quad(lambda d: density(d) * exp(-lam * d), ends) / quad(density, ends)


def uniform(mean, sd, lam):
    w = sqrt(3) * sd
    return quad(lambda d: exp(-lam * d), linspace(mean - w, mean + w, 9)) / (2 * w)


def lognormal(mean, sd, lam):
    q2 = log(1 + sd * sd / mean / mean)
    q, m = sqrt(q2), log(mean) - q2 / 2
    return quad(lambda x: exp(-x * x / 2 - lam * exp(m + q * x)), linspace(-12, 12, 97)) / sqrt(2 * pi)


def grid(mean, sd, lam):
    minimum = step = mpf("0.0001")
    total, mass, k = 0, 0, int(floor(minimum / step + mpf("0.5")))
    while k * step < mean + 16 * sd:
        low, high = max(minimum, (k - mpf("0.5")) * step), (k + mpf("0.5")) * step
        p = ncdf((high - mean) / sd) - ncdf((low - mean) / sd)
        mass += p
        total += p * exp(-lam * k * step)
        k += 1
    return total / mass


print("kind,mean,sd,re_lambda,im_lambda,re,im")
for kind, f in (("gaussian", gaussian), ("truncated_gaussian", truncated), ("uniform", uniform), ("lognormal", lognormal), ("grid", grid)):
    for mean, sd in (("0.0015", "0.00075"), ("0.0015", "0.0015" if kind != "uniform" else "0.0008"), ("0.003", "0.0003")):
        for lam in (mpc(-100, 0), mpc(-30, 400), mpc(-250, 1700), mpc(-580, 300), mpc(1, 0), mpc(120, 0), mpc(90, 900), mpc(2500, 300), mpc(0, 500)):
            if kind == "lognormal" and lam.real < 0:
                continue
            v = f(mpf(mean), mpf(sd), lam)
            print(f"{kind},{mean},{sd},{float(lam.real)!r},{float(lam.imag)!r},{mp.nstr(v.real, 18)},{mp.nstr(v.imag, 18)}")
