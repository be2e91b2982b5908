package siegert.theory.network;

import java.util.List;
import org.ejml.data.ZMatrixRMaj;
import siegert.datasets.network.Network;
import siegert.datasets.result.CountExtent;
import siegert.datasets.result.Refractoriness;
import siegert.theory.special.Complex;

/**
 * Number of growing modes of a working point: the zeros of det(1 - M(lambda)) with Re lambda &gt; 0, by the winding of
 * det(1 - M(i omega)) about 0 along the frequency axis (Nyquist). The axis is left where the network no longer reacts, and M
 * is then scaled down to 0, on which way no eigenvalue can become 1. Beside a pole of a response, the resonance of a regular
 * neuron, the determinant turns once and back on a short way; what is followed is the determinant times a function with zeros
 * there, and this function by itself.
 *
 * <p>With white noise and delays that differ, the network may react up to millions of hertz. The axis is then left earlier, to
 * the right, and the modes up to that frequency are counted: there are at least these.
 *
 * @param number the number, or {@link FixedPoint#UNKNOWN}
 * @param extent whether there may be more
 */
record ModeCount(int number, CountExtent extent) {
    static final ModeCount UNKNOWN = new ModeCount(FixedPoint.UNKNOWN, CountExtent.AT_LEAST);

    /** Largest turn of the determinant between neighbouring frequencies (rad). */
    private static final double LARGEST_TURN = 0.5;

    private static final double FIRST_STEP = 0.1;
    private static final double GROWTH = 1.25;

    /** Angular frequency at which the count is given up (rad/s). */
    private static final double HIGHEST = 1e12;

    private static final int MOST_STEPS = 20_000;

    /** Number of parts in which M is scaled down. */
    private static final int SCALES = 100;

    /** Of a fixed point, with the responses to mean and variance and the delays. */
    static ModeCount of(RateMap map, WorkingPoint point) {
        Network network = map.network();
        for (int i = 0; i < point.size(); i++) {
            if (point.rate(i) > 0 && point.sd(i) == 0) {
                return UNKNOWN;
            }
        }
        Refractoriness refractoriness = Refractoriness.INCLUDED;
        return of(new CharacteristicFunction(
                network,
                EffectiveConnectivity.at(point, network, map.method(), refractoriness, ResponseModel.CONTINUOUS, 0),
                map.method(),
                refractoriness,
                ResponseModel.CONTINUOUS.variance(),
                point));
    }

    static ModeCount of(CharacteristicFunction function) {
        List<NeuronPoles> resonances = function.poles();
        ZMatrixRMaj matrix = function.matrices(0)[0];
        Complex factor = factor(resonances, 0);
        Complex value = CharacteristicFunction.determinant(matrix).times(factor);
        double total = 0;
        // at frequency 0 the determinant is real
        double omega = 0;
        double step = FIRST_STEP;
        double end = Math.max(function.resonance(), function.calmFrequency());
        for (int k = 0; k < MOST_STEPS && omega < HIGHEST; k++) {
            if (omega > end || omega > function.resonance() && function.isQuiet(matrix)) {
                return new ModeCount(modes(total + settling(matrix)), CountExtent.ALL);
            }
            double next = omega + step;
            ZMatrixRMaj nextMatrix = function.matrices(next)[0];
            Complex nextFactor = factor(resonances, next);
            Complex nextValue = CharacteristicFunction.determinant(nextMatrix).times(nextFactor);
            double turn = turn(value, nextValue);
            double largest = Math.max(Math.abs(turn), Math.abs(turn(factor, nextFactor)));
            if (largest > LARGEST_TURN || !(largest >= 0)) {
                step /= 2;
                if (step < 1e-9 * (1 + omega)) {
                    return UNKNOWN;
                }
                continue;
            }
            total += turn - turn(factor, nextFactor);
            omega = next;
            matrix = nextMatrix;
            value = nextValue;
            factor = nextFactor;
            step = Math.min(GROWTH * step, largest > 0.5 * LARGEST_TURN ? step : FIRST_STEP + 0.1 * omega);
        }
        return upTo(function, omega, total);
    }

    /** Leaves the axis at a frequency (rad/s) for where nothing can grow. */
    private static ModeCount upTo(CharacteristicFunction function, double omega, double turned) {
        double right = function.quietGrowth(omega);
        ZMatrixRMaj matrix = function.matrix(new Complex(0, omega));
        Complex value = CharacteristicFunction.determinant(matrix);
        double total = turned;
        double step = function.step();
        for (double growth = 0; growth < right; ) {
            double next = Math.min(right, growth + step);
            ZMatrixRMaj nextMatrix = function.matrix(new Complex(next, omega));
            Complex nextValue = CharacteristicFunction.determinant(nextMatrix);
            double turn = turn(value, nextValue);
            if (!(Math.abs(turn) <= LARGEST_TURN)) {
                step /= 2;
                if (step < 1e-9 * function.step()) {
                    return UNKNOWN;
                }
                continue;
            }
            total += turn;
            growth = next;
            matrix = nextMatrix;
            value = nextValue;
            step *= GROWTH;
        }
        int found = modes(total + settling(matrix));
        return function.isQuiet(matrix) && found > 0 ? new ModeCount(found, CountExtent.AT_LEAST) : UNKNOWN;
    }

    /** The number if it is that of all modes, else {@link FixedPoint#UNKNOWN}. */
    int ifAll() {
        return extent == CountExtent.ALL ? number : FixedPoint.UNKNOWN;
    }

    /** Half the circle belongs to negative frequencies. */
    private static int modes(double turned) {
        return (int) Math.max(0, Math.round(-turned / Math.PI));
    }

    private static Complex factor(List<NeuronPoles> resonances, double omega) {
        Complex product = Complex.ONE;
        for (NeuronPoles own : resonances) {
            product = product.times(own.factor(new Complex(0, omega)));
        }
        return product;
    }

    private static double turn(Complex a, Complex b) {
        return Math.atan2(a.re() * b.im() - a.im() * b.re(), a.re() * b.re() + a.im() * b.im());
    }

    /** The turn of the determinant as M is scaled down to 0, where it is 1. */
    private static double settling(ZMatrixRMaj matrix) {
        double total = 0;
        Complex determinant = CharacteristicFunction.determinant(matrix);
        for (int k = SCALES - 1; k >= 0; k--) {
            ZMatrixRMaj scaled = matrix.copy();
            for (int l = 0; l < scaled.data.length; l++) {
                scaled.data[l] *= (double) k / SCALES;
            }
            Complex next = CharacteristicFunction.determinant(scaled);
            total += turn(determinant, next);
            determinant = next;
        }
        return total;
    }
}
