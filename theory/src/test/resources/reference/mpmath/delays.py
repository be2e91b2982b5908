"""Delay kernels E[exp(-i omega d)] in 40-digit arithmetic (mpmath): python3 delays.py > delays.csv

Lognormal: the integral over the unit normal variable, on a line that is shifted below the real axis by an arbitrary
0 < angle < pi/2 of exp(q x), by the trapezoidal rule at a step far below any scale of the integrand; two angles must agree.
Grid: a Gaussian drawn again below a minimum and rounded to multiples of the step, masses by differences of ncdf.
"""
from mpmath import mp, mpf, mpc, exp, sqrt, log, pi, ncdf, floor

mp.dps = 40


def lognormal(mean, sd, omega):
    q2 = log(1 + sd * sd / mean / mean)
    q = sqrt(q2)
    m = log(mean) - q2 / 2

    def on(angle):
        c = angle / q

        def f(t):
            x = t - mpc(0, 1) * c
            return exp(-x * x / 2 - mpc(0, 1) * omega * exp(m + q * x))

        h = mpf(1) / 200
        return h * sum(f(k * h) for k in range(-4400, 3200)) / sqrt(2 * pi)

    # the line of least cancellation keeps the digits
    y = omega * q2 * exp(m)
    u = mp.lambertw(mpc(0, 1) * y)
    angle = max(u.imag, min(q, mpf(1)))
    a, b = on(angle), on(min(angle * mpf('1.1'), pi / 2))
    assert abs(a - b) < mpf(10) ** -18 * abs(a), (mean, sd, omega, a, b)
    return a


def grid(mean, sd, minimum, step, omega):
    total = 0
    mass = 0
    k = int(floor(minimum / step + mpf('0.5')))
    while k * step < mean + 20 * sd:
        low, high = max(minimum, (k - mpf('0.5')) * step), (k + mpf('0.5')) * step
        p = ncdf((high - mean) / sd) - ncdf((low - mean) / sd)
        mass += p
        total += p * exp(-mpc(0, 1) * omega * k * step)
        k += 1
    return total / mass


print("kind,mean,sd,minimum,step,omega,re,im")
for ratio in ("0.01", "0.1", "0.5", "1", "3"):
    for phase in ("1e-6", "0.01", "0.3", "1", "5", "30", "300"):
        mean, sd, omega = mpf("0.001"), mpf("0.001") * mpf(ratio), mpf(phase) * 1000
        v = lognormal(mean, sd, omega)
        print(f"lognormal,{float(mean)!r},{float(sd)!r},0,0,{float(omega)!r},{mp.nstr(v.real, 20)},{mp.nstr(v.imag, 20)}")
for mean, sd in (("1.5", "1.5"), ("0.75", "0.75"), ("1.5", "0.1"), ("0.2", "3")):
    for omega in (0, 100, 1700, 31000):
        a = [mpf(mean) / 1000, mpf(sd) / 1000, mpf("0.0001"), mpf("0.0001")]
        v = grid(*a, mpf(omega))
        print("grid," + ",".join(repr(float(x)) for x in a) + f",{omega},{mp.nstr(v.real, 20)},{mp.nstr(v.imag, 20)}")
