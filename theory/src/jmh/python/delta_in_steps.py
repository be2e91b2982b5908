"""Rate, irregularity, gains and spectrum of a neuron with delta synapses that looks at its threshold in steps.

The reference of FiniteSynapsesTest.deltaSynapsesInSteps, by another way than StepChain: the potential lies on a lattice of
which both synapses are multiples, and what arrives in a step, Poisson or Gaussian, is moved by Fourier transform.

    python3 delta_in_steps.py [DISTANCE]

DISTANCE of the lattice in mV, a divisor of 0.2; default 0.05, two seconds. Prints, for jumps and for the diffusion of the
same mean and variance: rate (Hz) and CV, then for each frequency (Hz) the modulus of the change of the rate by the rate of
excitatory and inhibitory spikes (1), and the spectrum of the spike train over its rate (1). Needs numpy.
"""

import sys

import numpy as np

STEP = 1e-4  # s
TAU_M, TAU_R = 20e-3, 2e-3  # s
THRESHOLD, RESET, LOWEST = 20.0, 10.0, -25.0  # mV
WEIGHT = (0.2, -1.2)  # mV, excitatory and inhibitory
RATE = (6000 + 400 * 11.53, 100 * 11.53)  # Hz
FREQUENCY = (0.01, 1, 10, 45, 60, 100)  # Hz
TURN = 8192  # points of the Fourier transform


def arriving(distance, gauss):
    """Characteristic function of what arrives in a step, and its derivatives by the two rates over itself (s)."""
    k = 2 * np.pi * np.fft.fftfreq(TURN)
    jump = [w / distance for w in WEIGHT]
    if gauss:
        one = [-1j * k * a - 0.5 * (k * a) ** 2 for a in jump]
    else:
        one = [np.exp(-1j * k * round(a)) - 1 for a in jump]
    return np.exp(STEP * sum(r * c for r, c in zip(RATE, one))), [STEP * c for c in one]


def decay(potential, distance):
    """Decay in a step as an operator [to][from]: cubic interpolation on the lattice."""
    n = len(potential)
    place = (potential * np.exp(-STEP / TAU_M) - LOWEST) / distance
    first = np.floor(place).astype(int)
    f = place - first
    weight = (-f * (f - 1) * (f - 2) / 6, (f + 1) * (f - 1) * (f - 2) / 2, -(f + 1) * f * (f - 2) / 2, (f + 1) * f * (f - 1) / 6)
    operator = np.zeros((n, n))
    for offset, w in zip((-1, 0, 1, 2), weight):
        np.add.at(operator, (np.clip(first + offset, 0, n - 1), np.arange(n)), w)
    return operator


def solve(distance, gauss):
    """Rate, CV, gains [frequency][source] and spectrum over the rate [frequency]."""
    n = round((THRESHOLD - LOWEST) / distance)
    potential = LOWEST + distance * np.arange(n)
    held = round(TAU_R / STEP)
    transform, change = arriving(distance, gauss)
    decayed = decay(potential, distance)
    point = np.arange(n)
    kernel = np.fft.ifft(transform).real
    chain = kernel[(point[:, None] - point) % TURN] @ decayed
    fires = decayed.sum(axis=0) - chain.sum(axis=0)
    reset = np.zeros(n)
    reset[round((RESET - LOWEST) / distance)] = 1

    occupancy = np.linalg.solve(np.eye(n) - chain, reset)
    steps = occupancy.sum()
    squared = 2 * np.linalg.solve(np.eye(n) - chain, occupancy).sum() - steps
    rate = 1 / (STEP * (steps + held))
    cv = np.sqrt(squared - steps**2) / (steps + held)

    present = np.zeros(TURN)
    present[:n] = decayed @ (rate * STEP * occupancy)
    moved = [np.fft.ifft(np.fft.fft(present) * transform * c).real for c in change]
    right = np.column_stack([m[:n] for m in moved] + [reset])
    # the far end of the transform is the region below the lattice
    at_once = [m[n : n + 2000].sum() for m in moved]
    gains, spectrum = [], []
    for frequency in FREQUENCY:
        z = np.exp(2j * np.pi * frequency * STEP)
        found = fires @ np.linalg.solve(z * np.eye(n) - chain, right)
        interval = found[2] * z**-held
        gains.append([(found[s] + at_once[s]) / (1 - interval) / STEP for s in range(2)])
        spectrum.append(1 + 2 * (interval / (1 - interval)).real)
    return rate, cv, gains, spectrum


def main():
    distance = float(sys.argv[1]) if len(sys.argv) > 1 else 0.05
    for gauss in (False, True):
        rate, cv, gains, spectrum = solve(distance, gauss)
        print(f"{'diffusion' if gauss else 'jumps'}: rate {rate:.5f} Hz, CV {cv:.5f}")
        for frequency, (up, down), power in zip(FREQUENCY, gains, spectrum):
            print(f"{frequency:8g} Hz  {abs(up):.5f}  {abs(down):.5f}  {power:.4f}")


if __name__ == "__main__":
    main()
