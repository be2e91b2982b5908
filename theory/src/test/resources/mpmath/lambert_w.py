"""Values to test siegert.theory.special.LambertW with: mpmath at 50 digits from the double arguments given.

Run: python3 lambert_w.py > lambert_w.csv     (mpmath 1.3.0)
Columns: region, branch, Re z, Im z, Re W, Im W. On a cut the value is that from above.
"""

import cmath
import math
import random

import mpmath

mpmath.mp.dps = 50
random.seed(20261122)
BRANCH_POINT = -math.exp(-1)
BRANCHES = range(-5, 6)


def angle():
    return random.uniform(-math.pi, math.pi)


def points():
    for exponent in range(-16, 0):
        for k in (-1, 0, 1):
            yield "branch_point", k, BRANCH_POINT + cmath.rect(random.uniform(1, 10) * 10.0**exponent, angle())
    for k in (-1, 0, 1):
        yield "branch_point", k, complex(BRANCH_POINT)
        yield "branch_point", k, complex(math.nextafter(BRANCH_POINT, 0))
        yield "branch_point", k, complex(math.nextafter(BRANCH_POINT, -1))
    for _ in range(60):
        yield "real_main", 0, complex(BRANCH_POINT + 10 ** random.uniform(-15, 8))
        yield "real_lower", -1, complex(-(10 ** random.uniform(-300, math.log10(-BRANCH_POINT))))
        yield "real_lower", -1, complex(BRANCH_POINT * (1 - 10 ** random.uniform(-14, 0)))
    for k in BRANCHES:
        for _ in range(8):
            yield "cut", k, complex(-(10 ** random.uniform(-3, 3)))
            yield "beside_cut", k, complex(-(10 ** random.uniform(-3, 3)), 10 ** random.uniform(-18, -3) * random.choice([-1, 1]))
        for _ in range(15):
            yield "small", k, cmath.rect(10 ** random.uniform(-20, -1), angle())
            yield "medium", k, cmath.rect(10 ** random.uniform(-1, 1.5), angle())
            yield "large", k, cmath.rect(10 ** random.uniform(1, 300), angle())
    for k in (-1, 0, 1):
        for _ in range(60):
            yield "cut", k, complex(random.uniform(-4, BRANCH_POINT))
            yield "beside_cut", k, complex(random.uniform(-4, 0), random.choice([-1, 1]) * 10 ** random.uniform(-18, -3))
    for k in (-1000, 40, 100000):
        for _ in range(5):
            yield "far_branch", k, cmath.rect(10 ** random.uniform(-10, 10), angle())


for region, k, z in points():
    w = mpmath.lambertw(mpmath.mpc(z.real, z.imag), k)
    residual = abs(w * mpmath.exp(w) - mpmath.mpc(z.real, z.imag)) / abs(mpmath.mpc(z.real, z.imag))
    assert residual < 1e-30, (region, k, z, residual)
    print(region, k, repr(z.real), repr(z.imag), repr(float(w.real)), repr(float(w.imag)), sep=",")
