/**
 * Neurons of a simulation on their own: independent integrate-and-fire neurons with the update of the simulator and Poisson
 * input at given rates. They know no diffusion approximation and no expansion, and no network: what sets them apart from
 * theory is the theory's approximation, what sets them apart from the simulation is what the network adds.
 */
package siegert.theory.surrogate;
