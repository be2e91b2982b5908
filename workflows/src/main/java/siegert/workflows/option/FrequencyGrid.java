package siegert.workflows.option;

/**
 * A grid of frequencies.
 *
 * @param values the frequencies (Hz)
 */
record FrequencyGrid(double[] values) {}
