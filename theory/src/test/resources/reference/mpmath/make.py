"""Makes the tables of this folder: python3 make.py (mpmath 1.3.0, 50 digits or more, formulas evaluated directly).

rates.csv      rate and derivatives by mean and sd of delta, shift, taylor at inputs that double arithmetic finds hard
dawson.csv     Dawson's integral
cv.csv         coefficient of variation of the interspike intervals for given bounds
faddeeva.csv   w(z) = exp(-z^2) erfc(-iz)
"""
import csv
import random
from mpmath import mp, mpf, mpc, sqrt, pi, exp, erf, erfc, erfi, quad, zeta, diff, inf, log

mp.dps = 50
ALPHA = sqrt(2) * abs(zeta(mpf(1) / 2))


def write(name, header, rows):
    with open(name, "w", newline="") as f:
        w = csv.writer(f, lineterminator="\n")
        w.writerow(header)
        w.writerows(rows)


def panels(a, b):
    """Breakpoints that resolve exp(u^2) near its large end and the algebraic decay of g for u << 0."""
    points = {a, b}
    for c in (mpf(0), mpf(-1), mpf(-3), mpf(-10)):
        if a < c < b:
            points.add(c)
    u = mpf(-10)
    while u > a:
        if u < b:
            points.add(u)
        u *= 4
    u = mpf(0)
    while u < b:
        if u > a:
            points.add(u)
        u = sqrt(u * u + 8)
    return sorted(points)


def g(u):
    return exp(u * u) * erfc(-u)


def rates(mu, sigma, vth, vr, tm, tr, ts):
    eps = ALPHA * sqrt(ts / tm) / 2

    def nu(m, s, e):
        a, b = (vr - m) / s + e, (vth - m) / s + e
        return 1 / (tr + tm * sqrt(pi) * quad(g, panels(a, b)))

    def derivatives(e):
        """nu and d/dmu, d/dsigma, d/de of it, by the formulas, with g' and g'' written out."""
        a, b = (vr - mu) / sigma + e, (vth - mu) / sigma + e
        n = nu(mu, sigma, e)
        f = sqrt(pi) * tm * n * n
        d = g(b) - g(a)
        return n, f * d / sigma, f * ((b - e) * g(b) - (a - e) * g(a)) / sigma, -f * d

    def g1(u):
        return 2 * u * g(u) + 2 / sqrt(pi)

    a, b = (vr - mu) / sigma, (vth - mu) / sigma
    n, nm, ns, ne = derivatives(mpf(0))
    f = sqrt(pi) * tm
    d = g(b) - g(a)
    taylor = n - eps * f * n * n * d
    taylor_m = nm - eps * f * (2 * n * nm * d - n * n * (g1(b) - g1(a)) / sigma)
    taylor_s = ns - eps * f * (2 * n * ns * d - n * n * (b * g1(b) - a * g1(a)) / sigma)
    return [("delta", n, nm, ns), ("shift",) + derivatives(eps)[:3], ("taylor", taylor, taylor_m, taylor_s)]


def rate_table():
    mp.dps = 40
    rows = []
    cases = [  # mu, sigma (V), threshold, reset (V), tau_m, tau_r, tau_s (s)
        ("0.0", "0.0007"), ("0.0", "0.00075"), ("-0.05", "0.004"), ("0.0", "0.003"), ("0.0075", "0.005"),
        ("0.0149999", "0.001"), ("0.0150001", "0.00001"), ("0.016", "0.00000001"), ("0.3", "0.00001"), ("0.05", "0.5"),
        ("0.0", "10.0"), ("-0.3", "0.1"), ("5.0", "0.02"), ("0.01", "0.02"), ("0.015", "0.0000001"), ("0.031", "0.002"),
    ]
    shapes = [("0.015", "0.0", "0.01", "0.002", "0.0005"), ("0.015", "0.01499", "0.02", "0.0", "0.002"),
              ("0.02", "-0.01", "0.005", "0.001", "0.00001")]
    for mu, sigma in cases:
        for shape in shapes:
            if (float(shape[0]) - float(mu)) / float(sigma) > 25:
                continue
            for r in rates(*[mpf(float(v)) for v in (mu, sigma) + shape]):
                rows.append([r[0], mu, sigma, *shape] + [mp.nstr(v, 20) for v in r[1:]])
    write("rates.csv", "method,mean_v,sd_v,threshold_v,reset_v,tau_m_s,tau_r_s,tau_s_s,rate_hz,by_mean_hz_per_v,by_sd_hz_per_v".split(","), rows)


def dawson_table():
    rng = random.Random(1)
    xs = [rng.uniform(0, 0.3) for _ in range(60)] + [rng.uniform(0.2, 6) for _ in range(200)]
    xs += [rng.uniform(6, 14) for _ in range(100)] + [10 ** rng.uniform(-12, 200) for _ in range(60)]
    rows = []
    for x in sorted(xs):
        if x < 30:
            v = sqrt(pi) / 2 * exp(-mpf(x) ** 2) * erfi(mpf(x))
        else:
            s, t = mpf(1), mpf(1)
            for n in range(1, 25):
                t *= (2 * n - 1) / (2 * mpf(x) ** 2)
                s += t
            v = s / (2 * mpf(x))
        rows.append([repr(x), mp.nstr(v, 20)])
    write("dawson.csv", ["x", "dawson"], rows)


def wofz(z):
    """exp(-z^2) erfc(-iz); by the continued fraction (DLMF 7.9.3) where erfc would need thousands of digits."""
    if abs(z) < 25:
        mp.dps = 400
        v = exp(-z * z) * erfc(mpc(0, -1) * z)
        mp.dps = 50
        return v
    up = z if z.imag >= 0 else -z
    f = mpc(0)
    for k in range(200, 0, -1):
        f = mpf(k) / 2 / (up - f)
    v = mpc(0, 1) / sqrt(pi) / (up - f)
    if up.imag == 0:
        v = mpc(exp(-up.real ** 2), v.imag)
    return v if z.imag >= 0 else 2 * exp(-z * z) - v


def faddeeva_table():
    rng = random.Random(2)
    zs = []
    for _ in range(300):
        zs.append((rng.uniform(-7, 7), rng.uniform(0, 7)))
    for _ in range(150):
        zs.append((rng.choice((-1, 1)) * 10 ** rng.uniform(-10, 3), 10 ** rng.uniform(-10, 3)))
    for _ in range(100):
        zs.append((rng.uniform(-12, 12), 0.0))
    for k in range(24):  # on and beside the poles of the trapezoidal sums
        for x in (k * 0.5116633539732443, (k + 0.5) * 0.5116633539732443):
            zs.append((x, 0.0))
            zs.append((x, 1e-9))
    for y in (0.0, 1e-3, 1.0, 6.2, 30.0, 1e4):
        zs.append((0.0, y))
    for _ in range(100):
        zs.append((rng.uniform(-8, 8), -rng.uniform(0, 5)))
    rows = []
    for x, y in zs:
        v = wofz(mpc(x, y))
        rows.append([repr(x), repr(y), mp.nstr(v.real, 20), mp.nstr(v.imag, 20)])
    write("faddeeva.csv", ["re_z", "im_z", "re_w", "im_w"], rows)


def cv_integral(lower, upper):
    """Brunel 2000, App. A.1, the order of integration exchanged: int exp(u^2) erfc(-u)^2 [F(upper) - F(max(u, lower))] du."""
    def primitive(x):
        return sqrt(pi) / 2 * erfi(x)

    top = primitive(upper)
    tail = sorted({lower - mpf(t) / max(1, abs(lower)) for t in (0, 0.25, 1, 2, 4, 8, 16, 32, 64, 128)} | {min(lower, -12)})
    bottom = top - primitive(lower)
    return (quad(lambda u: exp(u * u) * erfc(-u) ** 2 * (top - primitive(u)), panels(lower, upper))
            + bottom * quad(lambda u: exp(u * u) * erfc(-u) ** 2, tail))


def cv_table():
    mp.dps = 34
    rows = []
    for a, b in [("-20", "-8.5"), ("-9.2", "-8.8"), ("-12", "0.5"), ("-3", "-0.1"), ("-1", "1"), ("0", "2"),
                 ("1", "4"), ("3", "3.5"), ("5", "6.6"), ("5", "6.8"), ("-4", "8"), ("6.9", "7"), ("0.5", "0.50001"),
                 ("-2", "-1.99999"), ("0", "12"), ("11.5", "12"), ("0.3", "0.32")]:
        lower, upper, tm = mpf(float(a)), mpf(float(b)), mpf(0.01)
        siegert = quad(g, panels(lower, upper))
        root = sqrt(2 * pi * cv_integral(lower, upper))
        for tr in ("0", "0.002"):
            nu = 1 / (mpf(float(tr)) + tm * sqrt(pi) * siegert)
            rows.append([a, b, "0.01", tr, mp.nstr(nu * tm * root, 18)])
        print(rows[-1], flush=True)
    write("cv.csv", ["lower", "upper", "tau_m_s", "tau_r_s", "cv"], rows)


if __name__ == "__main__":
    dawson_table()
    faddeeva_table()
    rate_table()
    cv_table()
