/**
 * Rate and linear response of the leaky integrate-and-fire neuron with exponential synapses, from the numerical
 * solution of the two-dimensional Fokker-Planck equation: exact colored noise, any tau_s/tau_m, no expansion.
 *
 * <h2>Equations</h2>
 *
 * Potential V (V) and normalised synaptic current z (variance 1), input mean mu and deviation sigma (V) in the
 * convention in which the free potential has variance sigma^2/2 for tau_s to 0:
 *
 * <pre>
 *   dV = (mu - V + s z)/tau_m dt,   s = sigma sqrt(tau_m/(2 tau_s))
 *   dz = -z/tau_s dt + sqrt(2/tau_s) dW
 *   dn/dt = -d(v n)/dV + (1/tau_s) (d(z n)/dz + d2n/dz2),   v = (mu - V + s z)/tau_m
 * </pre>
 *
 * At the threshold nothing comes back: n = 0 where v &lt; 0. The flux phi(z) = v n at the threshold reappears at the
 * reset after tau_r, the current meanwhile going on as an Ornstein-Uhlenbeck process while the potential is held (as
 * the current-based exponential neurons of NEST do); where v &lt; 0 at the reset it leaves downwards, else upwards. The
 * stationary rate is the total flux, with total probability 1 of which rate tau_r is refractory.
 *
 * <h2>Responses</h2>
 *
 * Convention exp(-i omega t), delta nu(t) = Re[N exp(i omega t) delta]. Per population:
 *
 * <ul>
 *   <li>N_mu (Hz/V): response to a modulation of the mean of the <em>current that the membrane sees</em>,
 *       mu(t) in the equation of V. It does not contain the synaptic filter: an input that passes the synapse, as a
 *       spike train of weight J does, acts with {@code tau_m J N_mu/(1 + i omega tau_s)}.
 *   <li>N_lnsigma (Hz): response to d ln sigma of the <em>white noise in front of the synapse</em>, that is the
 *       diffusion (2/tau_s) d2/dz2. It contains the filter. N of sigma^2 is N_lnsigma/(2 sigma^2), and the spike train
 *       acts with {@code tau_m J^2 N_lnsigma/(2 sigma^2)}.
 * </ul>
 *
 * Both modulations go on while the neuron is refractory. At omega = 0 they are the derivatives of the rate by mu and by
 * ln sigma. Both are computed as modulations in front of the synapse, -(1/(tau_s s)) d/dz and (2/tau_s) d2/dz2; the
 * former is multiplied by 1 + i omega tau_s.
 *
 * <h2>Discretisation</h2>
 *
 * <ul>
 *   <li>z: finite volumes with exact Gaussian masses and centroids ({@code NoiseGrid}). The Gaussian is stationary and
 *       z decays with exactly tau_s, so that mean and variance of the free potential are exact; the lines v = 0 at reset
 *       and threshold, where the density is not smooth, are faces. Without this alignment the response scatters by
 *       several percent with the position of the line in its cell. Second order.
 *   <li>V: diamond difference (the mean of a cell is the mean of its faces), exact in the conservation of probability,
 *       second order also where a cell is wide against the mean free path; reset and threshold are faces, cells are
 *       graded towards both on the scale of the kinetic layer sigma sqrt(tau_s/(2 tau_m)).
 *   <li>Solution: a march in V with the reflection of the part below as its state ({@code Sweep}). The coupling in z is
 *       tridiagonal, so that a cell costs O(n^2) for n currents instead of the O(n^3) of a banded elimination, and the
 *       response needs no way back: flux at the threshold and content are the state itself.
 *   <li>Return from threshold to reset: a small system in the modes of the discrete Ornstein-Uhlenbeck process that
 *       outlive tau_r, or, for short tau_r, in the currents that pass the threshold. Its redundant equation is replaced
 *       by the conservation of probability, which keeps the limit omega to 0 without cancellation.
 *   <li>Two meshes of one family are extrapolated by their second order.
 * </ul>
 *
 * <h2>Errors and limits</h2>
 *
 * At tau_s = 0.5 ms, tau_m = 10 ms and the working points of the cortical microcircuit {@link
 * siegert.theory.fokkerplanck.Resolution#STANDARD} agrees with {@link
 * siegert.theory.fokkerplanck.Resolution#FINE} to 2e-5 in the rate, 1e-4 in N_mu and 2e-4 in N_lnsigma (0 to 400 Hz); cells
 * of half that size move the responses by less than 2e-5. For tau_r = 0 the rate departs from the shifted
 * Siegert rate by O(tau_s/tau_m) down to tau_s/tau_m = 1e-4.
 *
 * <p>The rate is right to 1e-3 while the threshold lies within 5 deviations of the free potential above the mean, to
 * 5e-3 within 6 (1e-6 Hz) and to 1e-1 within 7; beyond 7 the solution is refused. The responses follow the rate. For tau_s = tau_m the errors are 1e-3 in the rate, and 6e-3 in N_mu
 * and 2e-2 in N_lnsigma at 300 Hz, where the latter is 30 times smaller than at 0; use FINE above tau_s = tau_m/5. The
 * input is Gaussian: finite synaptic amplitudes, which cost up to 20 % of the rate in networks of strong synapses, are
 * not in this equation but in {@link siegert.theory.shotnoise}.
 *
 * <h2>Sources</h2>
 *
 * N. Brunel, F. S. Chance, N. Fourcaud, L. F. Abbott, Effects of synaptic noise and filtering on the frequency response
 * of spiking neurons, Phys. Rev. Lett. 86 (2001) 2186, doi:10.1103/PhysRevLett.86.2186. N. Fourcaud, N. Brunel,
 * Dynamics of the firing probability of noisy integrate-and-fire neurons, Neural Comput. 14 (2002) 2057,
 * doi:10.1162/089976602320264015. M. J. E. Richardson, Firing-rate response of linear and nonlinear integrate-and-fire
 * neurons to modulated current-based and conductance-based synaptic drive, Phys. Rev. E 76 (2007) 021919,
 * doi:10.1103/PhysRevE.76.021919. J. Schuecker, M. Diesmann, M. Helias, Modulated escape from a metastable state driven
 * by colored noise, Phys. Rev. E 92 (2015) 052119, doi:10.1103/PhysRevE.92.052119. S. Vellmer, B. Lindner, Theory of
 * spike-train power spectra for multidimensional integrate-and-fire neurons, Phys. Rev. Research 1 (2019) 023024,
 * doi:10.1103/PhysRevResearch.1.023024. Discretisation in z after J. S. Chang, G. Cooper, J. Comput. Phys. 6 (1970) 1,
 * and D. L. Scharfetter, H. K. Gummel, IEEE Trans. Electron Devices 16 (1969) 64.
 */
package siegert.theory.fokkerplanck;
