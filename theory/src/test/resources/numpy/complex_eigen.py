"""Eigenvalues to test siegert.theory.linalg.ComplexEigen with: mpmath (40 digits) for small matrices, numpy for large.

Run: python3 complex_eigen.py > complex_eigen.json     (numpy 2.4.6, mpmath 1.3.0)
Large matrices are not stored: their entries are ratios of small integers, see `formula`.
"""

import json

import mpmath
import numpy as np

mpmath.mp.dps = 40


def split(array):
    array = np.asarray(array)
    return {"re": array.real.tolist(), "im": array.imag.tolist()}


def exact(matrix):
    values = mpmath.eig(mpmath.matrix(matrix.tolist()), left=False, right=False)
    return np.array([complex(value) for value in values])


def formula(n):
    i, j = np.meshgrid(np.arange(1, n + 1), np.arange(1, n + 1), indexing="ij")
    real = ((i * i * 37 + j * j * (i + 2) * 61) % 101 - 50) / 50.0
    imaginary = ((i * (j + 5) * 53 + j * j * j * 29) % 97 - 48) / 48.0
    return real + 1j * imaginary


random = np.random.default_rng(20261122)
n = 8
dense = random.normal(size=(n, n)) + 1j * random.normal(size=(n, n))
scales = 10.0 ** np.arange(-8, 8, 2)
upper = np.triu(dense)
permutation = random.permutation(n)
shift = np.roll(np.eye(n), 1, axis=0).astype(complex)
clustered = np.triu(dense, 1) * 0.1 + np.diag(1 + 1e-3 * np.arange(n))
clustered = np.linalg.qr(dense)[0] @ clustered @ np.linalg.qr(dense)[0].conj().T
cases = {
    "dense": dense,
    "hermitian": dense + dense.conj().T,
    "badly scaled": dense * scales[:, None] / scales[None, :],
    "permuted triangle": upper[np.ix_(permutation, permutation)],
    "cyclic shift": shift,
    "rank one": np.outer(dense[0], dense[1]),
    "clustered": clustered,
    "huge": dense * 2.0**900,
    "tiny": dense * 2.0**-900,
    "real rotation": np.array([[0, -1], [1, 0]], dtype=complex),
}
result = {
    "source": "mpmath %s, 40 digits; numpy %s for 'formula'" % (mpmath.__version__, np.__version__),
    "cases": [
        {"name": name, "matrix": split(matrix), "values": split(exact(matrix))}
        for name, matrix in cases.items()
    ],
    "formula": [{"n": n, "values": split(np.linalg.eigvals(formula(n)))} for n in (30, 100)],
}
print(json.dumps(result))
