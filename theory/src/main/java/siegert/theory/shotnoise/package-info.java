/**
 * What synapses of finite size do to rate, irregularity, spectrum and linear response of the leaky integrate-and-fire
 * neuron with Poisson input, beside the diffusion approximation.
 *
 * <h2>Equations</h2>
 *
 * A spike of a source with amplitude J moves the normalised current z by {@code a = J tau_m/(tau_s s)}, with the scale of
 * {@link siegert.theory.fokkerplanck}, s = sigma sqrt(tau_m/(2 tau_s)). Sources of the rates r_k give
 *
 * <pre>
 *   dn/dt = -d(v n)/dV + (1/tau_s) d(z' n)/dz + sum_k r_k (T_k - 1) n,   (T n)(z) = n(z - a),
 *   v = (mu - V + s z)/tau_m,   z' = z + tau_s sum_k r_k a_k,
 * </pre>
 *
 * so that z keeps mean 0 and variance 1; the diffusion approximation puts {@code -a d/dz + (a^2/2) d2/dz2} for T - 1.
 * Threshold, reset and refractory time are those of the diffusion. Spread weights are those of Gauss-Hermite's three points.
 * With delta synapses a spike moves V itself, and the threshold is looked at in steps ({@code StepChain}).
 *
 * <p>The response to a source is the change of the rate by the change of r_k: {@code (T_k - 1) n} in place of the
 * combination of responses to mean and variance. The spectrum of the spike train is
 * {@code nu (1 + 2 Re R(omega))}, R being the rate of a neuron that has just fired less the rate of all neurons, by Fourier
 * transform; it contains the correlation of successive intervals.
 *
 * <h2>Use</h2>
 *
 * {@link siegert.theory.shotnoise.FiniteSynapses} gives ratios: a solution with jumps over one with diffusion on the same mesh. Errors of the
 * mesh cancel: with 20 to 30 currents, rates are wrong by 5e-3 and their ratios by 5e-4, those of the gains by 1e-3 up to 100 Hz
 * (beside meshes of a third and half the size); with delta synapses rates by 1 %, ratios by 3e-3.
 *
 * <h2>Discretisation</h2>
 *
 * <ul>
 *   <li>z: points, between which every operator moves probability so that the first four moments of what is moved are exact
 *       ({@code Points}); the third is what jumps differ by from diffusion. Lines of zero velocity at reset and threshold lie between points.
 *   <li>V: as in {@link siegert.theory.fokkerplanck}, diamond difference, one march with the reflection of the part
 *       below as its state; the coupling in z is dense, so that a cell costs O(n^3).
 * </ul>
 *
 * <h2>Sources</h2>
 *
 * M. J. E. Richardson, R. Swarbrick, Firing-rate response of a neuron receiving excitatory and inhibitory synaptic shot
 * noise, Phys. Rev. Lett. 105 (2010) 178102, doi:10.1103/PhysRevLett.105.178102. M. Helias, M. Deger, S. Rotter, M. Diesmann, Instantaneous
 * non-linear processing by pulse-coupled threshold units, PLoS Comput. Biol. 6 (2010) e1000929,
 * doi:10.1371/journal.pcbi.1000929. S. Vellmer, B. Lindner, Theory of spike-train power spectra for multidimensional
 * integrate-and-fire neurons, Phys. Rev. Research 1 (2019) 023024, doi:10.1103/PhysRevResearch.1.023024.
 */
package siegert.theory.shotnoise;
