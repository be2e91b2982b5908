package siegert.theory.network;

/**
 * Gaussian distribution of the inputs over the neurons of a population: neuron x, of unit normal distribution, has the mean
 * input mean + spread x and the variance variance + slope x.
 *
 * @param mean mean over neurons of the mean input (V)
 * @param variance mean over neurons of the variance sd² of the input (V²)
 * @param spread standard deviation over neurons of the mean input (V)
 * @param slope covariance of both over the spread (V²)
 */
record InputDistribution(double mean, double variance, double spread, double slope) {
    /** Mean input of a neuron (V). */
    double mean(double x) {
        return mean + spread * x;
    }

    /** Standard deviation of the input of a neuron (V), 0 where the linear variance would be negative. */
    double sd(double x) {
        return Math.sqrt(Math.max(0, variance + slope * x));
    }
}
