"""Spectrum of one neuron, nu (1 - |f|^2) / |1 - f|^2 with f = exp(-i w tau_r) Psi(x_r) / Psi(x_th), in 50-digit arithmetic
(mpmath): python3 renewal.py > renewal.csv. Threshold 15 mV, reset 0; mean, sd in V; tau in s; omega in rad/s; S in Hz."""
from mpmath import mp, mpf, mpc, exp, sqrt, quad, erfc, pcfu, zeta, pi, linspace

mp.dps = 50


def spectrum(mean, sd, tm, tr, ts, w):
    shift = sqrt(2) * abs(zeta(mpf(1) / 2)) * sqrt(ts / tm) / 2
    low, high = (-mean) / sd + shift, (mpf("0.015") - mean) / sd + shift
    nu = 1 / (tr + tm * sqrt(pi) * quad(lambda u: exp(u * u) * erfc(-u), linspace(low, high, 9)))
    a = mpc(-0.5, w * tm)

    def psi(x):
        return exp(x * x / 4) * pcfu(a, -x)

    f = exp(mpc(0, -1) * w * tr) * psi(sqrt(2) * low) / psi(sqrt(2) * high)
    return nu * (1 - abs(f) ** 2) / abs(1 - f) ** 2


print("mean,sd,tau_m,tau_r,tau_s,omega,S")
for mean, sd in (("0.01", "0.005"), ("0.02", "0.005"), ("0.017", "0.002"), ("0.003", "0.004"), ("0.014", "0.02")):
    for tr, ts in (("0.002", "0.0005"), ("0", "0")):
        for w in ("0.5", "6", "60", "300", "2000"):
            s = spectrum(mpf(mean), mpf(sd), mpf("0.01"), mpf(tr), mpf(ts), mpf(w))
            print(",".join((mean, sd, "0.01", tr, ts, w, mp.nstr(s, 18))))
