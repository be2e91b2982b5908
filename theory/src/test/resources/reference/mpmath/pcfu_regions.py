"""U(a,z) at the borders of the regions of ParabolicCylinder and at random complex orders (mpmath 1.3.0).

Weber's Taylor series at 0 (DLMF 12.4) in multiple precision, at two precisions; kept when both agree to 1e-20.
"""
import cmath
import json
import random
import sys

import mpmath as mp


def u(a, z, dps):
    mp.mp.dps = dps
    a, z = mp.mpc(a), mp.mpf(z)
    s = a + mp.mpf(1) / 2
    even = mp.sqrt(mp.pi) * mp.rgamma((1 + s) / 2) / mp.power(2, s / 2)
    odd = -mp.sqrt(mp.pi) * mp.rgamma(s / 2) * mp.power(2, (1 - s) / 2) * z
    # terms t_n = c_n z^n: (n+1)(n+2) t_(n+2) = a z² t_n + z^4/4 t_(n-2)
    zz, zzzz = z * z, z ** 4 / 4
    total = mp.mpc(0)
    for parity, first in ((0, even), (1, odd)):
        before, term, n = mp.mpc(0), first, parity
        part = first
        bound = mp.mpf(10) ** (-dps - 10)
        quiet = 0
        while quiet < 4:
            before, term = term, (a * zz * term + zzzz * before) / ((n + 1) * (n + 2))
            n += 2
            part += term
            quiet = quiet + 1 if abs(term.real) + abs(term.imag) <= bound * (abs(first.real) + abs(first.imag)) else 0
        total += part
    return total


random.seed(20240607)
points = []
for s in [0, 1e-12, 1e-7, 1e-4, 0.02, 0.3, 1.7, 4, 8, 12, 17, 22, 24.9, 25.1, 31, 63, 150, 1000, 10000]:
    for z in [-17, -14, -13.3, -11, -9.1, -8.9, -7, -3.01, -1.3, -0.01, 0.02, 0.7, 1.5, 2.99, 3.01, 6, 8.9, 9.1, 11, 13.3, 14, 17]:
        if s < 1000 or abs(z) < 7:
            points.append((complex(-0.5, s), z))
for _ in range(100):
    s = 10 ** random.uniform(-2, 2.3) * cmath.exp(1j * random.uniform(-1.57, 1.57))
    points.append((complex(round(s.real - 0.5, 6), round(s.imag, 6)), round(random.uniform(-16, 16), 3)))
rows = []
for a, z in points:
    digits = 70 + int(z * z / 2 + 2 * abs(a) ** 0.5 * abs(z) / 2.3)
    one, two = u(a, z, digits), u(a, z, digits + 30)
    mp.mp.dps = 40
    if not abs(one - two) <= 1e-20 * abs(two):
        print("dropped", a, z, file=sys.stderr)
        continue
    phase = two / abs(two)
    rows.append([a.real, a.imag, z, float(phase.real), float(phase.imag), mp.nstr(mp.log(abs(two)), 22)])
    if len(rows) % 50 == 0:
        print(len(rows), flush=True)
json.dump({"quantity": "parabolic cylinder U(a,z)", "source": "mpmath 1.3.0, pcfu_regions.py beside this file",
           "columns": ["re a", "im a", "z", "cos of phase", "sin of phase", "log of modulus"],
           "rows": rows}, open(sys.argv[1], "w"), indent=0)
print(len(rows))
