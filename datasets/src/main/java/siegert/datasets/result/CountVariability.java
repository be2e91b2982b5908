package siegert.datasets.result;

/**
 * Fano factors of single neurons: variance (ddof 0) over mean of the spike counts of a neuron in windows that follow one
 * another. Spikes behind the last whole window are left out.
 *
 * @param window length of a counting window (s)
 * @param windows number of windows
 * @param fano mean over neurons; NaN if none has a value
 * @param neurons number of neurons with a value: those that spike in a window
 */
public record CountVariability(@Unit("s") double window, int windows, double fano, int neurons) {}
