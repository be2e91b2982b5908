package siegert.compare.regression;

import siegert.datasets.result.Activity;
import siegert.datasets.result.Raster;

/**
 * A short part of one run, to look at.
 *
 * @param run name of the run
 * @param side whether it is one of the reference
 * @param raster spikes of a sample of neurons
 * @param activity spikes of all neurons in the same part of the time
 */
public record Excerpt(String run, Side side, Raster raster, Activity activity) {}
