/** Eigenmodes of the effective connectivity: trajectories along frequency, critical frequencies, sensitivity. */
package siegert.theory.modes;
