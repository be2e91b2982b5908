package siegert.datasets.network;

import siegert.datasets.Matrix;

/**
 * Transmission delays between populations.
 *
 * @param distribution their distribution
 * @param mean mean delay (s) [target][source]
 * @param sd standard deviation (s) [target][source]; zeros for {@link DelayDistribution#NONE}
 */
public record Delays(DelayDistribution distribution, Matrix mean, Matrix sd) {}
