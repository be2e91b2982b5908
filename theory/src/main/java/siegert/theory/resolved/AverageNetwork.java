package siegert.theory.resolved;

import org.ejml.data.DMatrixRMaj;
import siegert.datasets.network.Connectivity;
import siegert.datasets.network.Neuron;
import siegert.datasets.result.Method;
import siegert.theory.lif.FiringRate;
import siegert.theory.linalg.PseudoTransient;

/** Rates of populations where every neuron has the average input of its population, d nu / ds = Phi - nu. */
final class AverageNetwork implements PseudoTransient.Flow {
    private final Method method;
    private final int n;
    private final Neuron[] neuron;
    private final double[] externalMean;
    private final double[] externalVariance;

    /** By the rate of a population, of the average neuron (V s) [target][source]. */
    private final double[][] meanGain;

    /** Likewise of the variance (V² s). */
    private final double[][] varianceGain;

    AverageNetwork(ResolvedInput input, Connectivity connectivity, Method method) {
        this.method = method;
        n = input.population(input.size() - 1) + 1;
        neuron = new Neuron[n];
        externalMean = new double[n];
        externalVariance = new double[n];
        meanGain = new double[n][n];
        varianceGain = new double[n][n];
        int[] size = new int[n];
        for (int i = 0; i < input.size(); i++) {
            size[input.population(i)]++;
        }
        double[] quiet = new double[input.size()];
        for (int i = 0; i < input.size(); i++) {
            int p = input.population(i);
            neuron[p] = input.neuron(i);
            for (int s = connectivity.first(i); s < connectivity.first(i + 1); s++) {
                int q = input.population(connectivity.source(s));
                double weight = connectivity.weight(s);
                double each = neuron[p].tauM() * weight / size[p];
                meanGain[p][q] += each;
                varianceGain[p][q] += each * weight;
            }
            externalMean[p] = input.mean(i, quiet);
            externalVariance[p] = input.variance(i, quiet);
        }
    }

    /** The rates that are reached from the quiet state (Hz). */
    PseudoTransient.End solve() {
        return PseudoTransient.fromZero(this, n);
    }

    private double mean(int p, double[] rates) {
        return externalMean[p] + sum(meanGain[p], rates);
    }

    private double sd(int p, double[] rates) {
        return Math.sqrt(externalVariance[p] + sum(varianceGain[p], rates));
    }

    private static double sum(double[] gains, double[] rates) {
        double sum = 0;
        for (int q = 0; q < gains.length; q++) {
            sum += gains[q] * rates[q];
        }
        return sum;
    }

    @Override
    public double[] imbalance(double[] rates) {
        double[] difference = new double[n];
        for (int p = 0; p < n; p++) {
            difference[p] = FiringRate.rate(neuron[p], method, mean(p, rates), sd(p, rates)) - rates[p];
        }
        return difference;
    }

    @Override
    public double[] change(double[] rates, double[] imbalance, double step) {
        DMatrixRMaj matrix = new DMatrixRMaj(n, n);
        for (int p = 0; p < n; p++) {
            double mean = mean(p, rates);
            double sd = sd(p, rates);
            double byMean = FiringRate.derivativeByMean(neuron[p], method, mean, sd);
            // without noise its variance acts at infinite slope; left out
            double byVariance = sd == 0 ? 0 : FiringRate.derivativeByVariance(neuron[p], method, mean, sd);
            for (int q = 0; q < n; q++) {
                matrix.set(p, q, -byMean * meanGain[p][q] - byVariance * varianceGain[p][q]);
            }
            matrix.add(p, p, 1 + 1 / step);
        }
        return MixingContinuation.solution(matrix, imbalance);
    }
}
