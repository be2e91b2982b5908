"""What finite inhibitory synapses and the color of the input do to rate and gain of a neuron, from the Fokker-Planck equation.

usage: synapses_and_color.py G DELAY_MS RATE_HZ

E-I network 4000 + 1000, K 400 + 100 drawn with repetition, J 0.2 mV, weights of inhibition -G J, external 400 x 15 Hz, tau_m 20,
tau_s 0.5, tau_r 2 ms, threshold 20 and reset 10 mV, all neurons at RATE_HZ. Printed are the gains for one more spike of either
kind over those of the diffusion theory on the same mesh, and the power of the populations from 40 to 60 Hz by linear theory.

  1. Inhibitory spikes are jumps of the synaptic current z instead of its diffusion; excitatory ones, six times smaller, stay
     diffusion: L = drift + diffusion of E + r_I (T_b - 1 - mean), b = -G a, a = J tau_m/(tau_s s).
  2. The input departs from white noise by dS(f): the neurons' own spectra and the mutual ones of linear theory. With
     G(w) = (i w - L)^-1, A = a d/dz the first order in dS is (readout R, int over all f')
       d nu   = R dp,   dp = G(0) A int dS(f') x(f'),   x(f') = G(f') A p0
       d H(f) = R G(f) [ D dp + A int dS(f') G(f+f') (A G(f) D p0 + D x(f')) ],   D = operator of one more spike.

First-order upwind in the potential: rates are 4 % too high on this mesh, ratios are right to 0.3 %. Takes minutes.
"""
import sys

import numpy as np
import scipy.sparse as sparse
from scipy.sparse.linalg import splu

TAU_M, TAU_S, TAU_R, THRESHOLD, RESET = 20e-3, 0.5e-3, 2e-3, 20.0, 10.0
J, K_E, K_I, N_E, N_I, EXTERNAL = 0.2, 400, 100, 4000, 1000, 6000.0
STEP = 1e-4
DV, LOWEST = 0.1, -9.0
DZ, Z_FROM, Z_TO = 0.25, -8.0, 5.5
STAGES = 20  # of the refractory period
FREQUENCIES = np.array([10.0, 20, 33, 45, 56, 72, 91, 130])
D_COLOR = 10.0
COLOR = np.arange(D_COLOR / 2, 260, D_COLOR)


def exchange(up, down):
    """Operator of rates up (cell k to k+1) and down (k+1 to k)."""
    return np.diag(up, -1) + np.diag(down, 1) - np.diag(np.r_[up, 0]) - np.diag(np.r_[0, down])


class Neuron:
    def __init__(self, g, rate, jumps):
        rate_e, rate_i = EXTERNAL + K_E * rate, K_I * rate
        mean = TAU_M * J * (rate_e - g * rate_i)
        sd = np.sqrt(TAU_M * J * J * (rate_e + g * g * rate_i))
        scale = sd * np.sqrt(TAU_M / (2 * TAU_S))
        n = int(round((Z_TO - Z_FROM) / DZ))
        z = Z_FROM + DZ * (np.arange(n) + 0.5)
        a = J * TAU_M / TAU_S / scale
        b = -g * a
        ones = np.ones(n - 1)
        shift = exchange(ones / (2 * DZ), -ones / (2 * DZ))  # -d/dz, moves the mean exactly
        spread = exchange(ones / DZ**2, ones / DZ**2)
        whole = int(np.floor(b / DZ))
        part = b / DZ - whole
        jump = -np.eye(n) - part * (1 - part) * DZ * DZ / 2 * spread  # mean and variance of the jump exactly
        for k in range(n):
            jump[np.clip(k + whole, 0, n - 1), k] += 1 - part
            jump[np.clip(k + whole + 1, 0, n - 1), k] += part
        diffusion = 1 / TAU_S + DZ * DZ / (4 * TAU_S) - (rate_i * b * b / 2 if jumps else 0)
        drift = -(z[:-1] + DZ / 2) / TAU_S - (rate_i * b if jumps else 0)
        current = exchange(diffusion / DZ**2 + drift / (2 * DZ), diffusion / DZ**2 - drift / (2 * DZ))
        current += rate_i * jump if jumps else 0

        cells = int(round((THRESHOLD - LOWEST) / DV))
        size = (cells + STAGES) * n
        k = np.arange(n)
        rows, columns, values = [], [], []

        def flow(source, target, speed):
            rows.extend([source, target])
            columns.extend([source, source])
            values.extend([-speed, speed])

        self.readout = np.zeros(size)
        for face in range(1, cells + 1):
            v = (mean - (LOWEST + face * DV) + scale * z) / TAU_M / DV
            up = v > 0
            flow(((face - 1) * n + k)[up], (face * n + k)[up], v[up])
            if face < cells:
                flow((face * n + k)[~up], ((face - 1) * n + k)[~up], -v[~up])
            else:
                self.readout[((face - 1) * n + k)[up]] = v[up]
        reset = int(round((RESET - LOWEST) / DV))
        entry = np.where(mean - RESET + scale * z > 0, reset, reset - 1)
        for stage in range(cells, cells + STAGES):
            target = (stage + 1) * n + k if stage < cells + STAGES - 1 else entry * n + k
            flow(stage * n + k, target, np.full(n, STAGES / TAU_R))
        rows, columns, values = (np.concatenate(x) for x in (rows, columns, values))

        def everywhere(operator):
            return sparse.kron(sparse.eye(cells + STAGES), sparse.csc_matrix(operator), format="csc")

        self.operator = sparse.csc_matrix((values, (rows, columns)), shape=(size, size)) + everywhere(current)
        self.identity = sparse.eye(size, format="csc")
        self.color = everywhere(a * shift)
        self.spike = [
            everywhere(a * shift + a * a / 2 * spread),
            everywhere(jump if jumps else b * shift + b * b / 2 * spread),
        ]
        conserved = sparse.csc_matrix((np.ones(size), (np.zeros(size, int), np.arange(size))), shape=(size, size))
        self.static = splu((self.operator - conserved).tocsc())
        first = np.zeros(size)
        first[0] = -1
        self.density = self.static.solve(first)
        self.density /= self.density.sum()
        self.rate = self.readout @ self.density
        flux = (self.readout * self.density)[(cells - 1) * n : cells * n]
        self.after = np.zeros(size)
        self.after[cells * n : (cells + 1) * n] = flux / flux.sum()

    def inverse(self, frequency):
        return splu((2j * np.pi * frequency * self.identity - self.operator).tocsc())

    def gains(self, color=None, frequencies=FREQUENCIES):
        """Gains [frequency][E, I], spectrum of the spike train over its rate, and relative change of the rate by color."""
        gains, spectrum, change = [], [], 0.0
        if color is not None:
            entering = self.color @ self.density + 0j
            x = {f: self.inverse(f).solve(entering) for f in COLOR}
            shifted = sum(2 * D_COLOR * s * x[f].real for f, s in zip(COLOR, color))
            shifted = self.static.solve(-(self.color @ shifted))
            change = self.readout @ shifted / self.rate
        for f in frequencies:
            inverse = self.inverse(f)
            columns = [d @ self.density for d in self.spike] + [self.after - self.density]
            first = inverse.solve(np.array(columns).T.astype(complex))
            gain = self.readout @ first[:, :2]
            spectrum.append(1 + 2 * (self.readout @ first[:, 2]).real)
            if color is not None:
                total = 0
                for fc, s in zip(COLOR, color):
                    for sign, state in ((1, x[fc]), (-1, x[fc].conj())):
                        source = self.color @ first[:, :2] + np.array([d @ state for d in self.spike]).T
                        total += D_COLOR * s * self.inverse(f + sign * fc).solve(source)
                source = self.color @ total + np.array([d @ shifted for d in self.spike]).T
                gain = gain + self.readout @ inverse.solve(source)
            gains.append(gain)
        return np.array(gains), np.array(spectrum), change


class Network:
    """Linear theory; spectra [frequency][population][population]."""

    def __init__(self, g, delay, rate):
        self.g, self.delay, self.rate = g, delay, rate
        self.f = np.arange(4, 262, 4.0)
        self.diffusion, _, _ = Neuron(g, rate, False).gains(None, self.f)

    def own(self, spectrum):
        return self.rate * np.interp(self.f, np.r_[FREQUENCIES, 200], np.r_[spectrum, 1])

    def spectra(self, ratio, spectrum):
        def at(p):
            interpolated = np.interp(self.f, FREQUENCIES, ratio[:, p].real) + 1j * np.interp(self.f, FREQUENCIES, ratio[:, p].imag)
            return interpolated * self.diffusion[:, p]

        late = np.exp(-2j * np.pi * self.f * (self.delay + STEP / 2))
        source = self.own(spectrum)
        result = []
        for m_e, m_i, s in zip(K_E * at(0) * late, K_I * at(1) * late, source):
            response = np.linalg.inv(np.eye(2) - np.array([[m_e, m_i], [m_e, m_i]]))
            result.append(response @ np.diag([s / N_E, s / N_I]) @ response.conj().T)
        return np.array(result)

    def color(self, spectra, spectrum):
        """Departure of the input from white, in units of J^2, at the frequencies of COLOR (Hz)."""
        g = self.g
        own = (K_E + g * g * K_I) * (self.own(spectrum) - self.rate)
        mutual = K_E * (K_E - 1) * spectra[:, 0, 0] + g * g * K_I * (K_I - 1) * spectra[:, 1, 1]
        mutual = mutual - 2 * g * K_E * K_I * spectra[:, 0, 1]
        return np.interp(COLOR, self.f, own + mutual.real)


def main():
    g, delay, rate = float(sys.argv[1]), float(sys.argv[2]) * 1e-3, float(sys.argv[3])
    network = Network(g, delay, rate)
    diffusion, spectrum, _ = Neuron(g, rate, False).gains()

    def line(name, gains, spectrum):
        ratio = gains / diffusion
        spectra = network.spectra(ratio, spectrum)
        rhythm = spectra[(network.f >= 40) & (network.f <= 60)]
        power = np.array([rhythm[:, p, p].real.mean() for p in (0, 1)])
        print(f"{name}: 40-60 Hz E {power[0]:.3f} I {power[1]:.3f} Hz")
        for p, kind in enumerate("EI"):
            amplitudes, phases = abs(ratio[:, p]), np.angle(ratio[:, p], deg=True)
            print("  spikes of", kind, *(f"{r:.3f}" for r in amplitudes), "degrees", *(f"{r:.1f}" for r in phases))
        return spectra

    print("frequencies (Hz)", *FREQUENCIES)
    line("diffusion", diffusion, spectrum)
    neuron = Neuron(g, rate, True)
    gains, spectrum, _ = neuron.gains()
    spectra = line("finite synapses", gains, spectrum)
    for _ in range(2):
        gains, spectrum, change = neuron.gains(network.color(spectra, spectrum))
        spectra = line(f"and color, rate {100 * change:+.1f} %", gains, spectrum)


main()
