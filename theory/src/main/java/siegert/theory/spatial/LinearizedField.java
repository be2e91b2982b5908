package siegert.theory.spatial;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ejml.data.ZMatrixRMaj;
import siegert.theory.lif.TransferFunction;
import siegert.theory.roots.AnalyticRoot;
import siegert.theory.special.Complex;

/**
 * A network in space whose neurons answer exp(lambda t) with a given response R_i(lambda): waves exp(i k x + lambda t)
 * exist where
 *
 * <pre>det[ 1 - R_i(lambda) W_ij p_j(k) exp(-lambda d_ij) ] = 0.</pre>
 *
 * For spiking neurons R is the transfer function at complex frequencies, {@link TransferFunction#at(Complex)}, for rate
 * neurons 1/(1 + lambda tau): {@link FirstOrderLowPass}.
 *
 * <p>Validity: R must be analytic where solutions are sought; its own poles are no solutions. Immutable if the responses
 * are.
 */
public final class LinearizedField {
    private final SpatialCoupling coupling;
    private final List<UnaryOperator<Complex>> response;

    /**
     * A field.
     *
     * @param coupling weights, in the inverse unit of the response; delays; profiles
     * @param response response R of each target to exp(lambda t), of lambda (1/s)
     * @throws IllegalArgumentException if there is not one response per population
     */
    public LinearizedField(SpatialCoupling coupling, List<UnaryOperator<Complex>> response) {
        if (response.size() != coupling.size()) {
            throw new IllegalArgumentException(coupling.size() + " populations have " + response.size() + " responses");
        }
        this.coupling = coupling;
        this.response = List.copyOf(response);
    }

    /**
     * A field of spiking neurons, which answer by their transfer functions at complex frequencies.
     *
     * @param coupling weights tau_m K J of the targets (V s), delays, profiles
     * @param neurons transfer function of each target, with the synaptic filter applied
     * @throws IllegalArgumentException if there is not one transfer function per population
     */
    public static LinearizedField spiking(SpatialCoupling coupling, List<TransferFunction> neurons) {
        return new LinearizedField(
                coupling,
                neurons.stream()
                        .<UnaryOperator<Complex>>map(neuron -> neuron::at)
                        .toList());
    }

    /**
     * The wave near a start.
     *
     * @param start wavenumber (rad/m) and where to begin (1/s), for instance the wave of a {@link NeuralField}
     * @param scale about the distance to the next solution (1/s), for instance 1/d
     * @throws ArithmeticException if there is none
     */
    public Wave near(Wave start, double scale) {
        double k = start.wavenumber();
        return new Wave(k, AnalyticRoot.near(lambda -> characteristic(k, lambda), start.lambda(), scale));
    }

    /**
     * The wave at another wavenumber (rad/m) that a wave of this field turns into as the wavenumber changes.
     *
     * @param wave a wave of this field
     * @param scale about the distance to the next solution (1/s), for instance 1/d
     * @throws ArithmeticException if the wave is lost on the way
     */
    public Wave followed(Wave wave, double wavenumber, double scale) {
        double from = wave.wavenumber();
        return new Wave(
                wavenumber,
                AnalyticRoot.follow(
                        (t, lambda) -> characteristic(from + t * (wavenumber - from), lambda), wave.lambda(), scale));
    }

    /**
     * The wave of this field that a wave of another turns into when the responses go over linearly,
     * R = (1 - t) R_other + t R_this, t from 0 to 1 (Senk et al. 2020, Sec. III D, for W R alike).
     *
     * @param other where the wave begins
     * @param wave a wave of it
     * @param fraction t at which to stop, from 0 to 1
     * @param scale about the distance to the next solution (1/s), for instance 1/d
     * @throws ArithmeticException if the wave is lost on the way
     */
    public Wave interpolated(LinearizedField other, Wave wave, double fraction, double scale) {
        double k = wave.wavenumber();
        if (fraction == 0) {
            return other.near(wave, scale);
        }
        Complex[] ones = ones();
        AnalyticRoot.Family family = (t, lambda) -> {
            double alpha = t * fraction;
            ZMatrixRMaj mixed = loop(k, lambda);
            ZMatrixRMaj from = other.loop(k, lambda);
            for (int entry = 0; entry < mixed.data.length; entry++) {
                mixed.data[entry] = alpha * mixed.data[entry] + (1 - alpha) * from.data[entry];
            }
            return SpatialCoupling.determinant(ones, mixed);
        };
        return new Wave(k, AnalyticRoot.follow(family, wave.lambda(), scale));
    }

    private Complex[] ones() {
        Complex[] ones = new Complex[coupling.size()];
        Arrays.fill(ones, Complex.ONE);
        return ones;
    }

    private Complex characteristic(double wavenumber, Complex lambda) {
        return SpatialCoupling.determinant(ones(), loop(wavenumber, lambda));
    }

    /** R_i W_ij p_j exp(-lambda d_ij). */
    private ZMatrixRMaj loop(double wavenumber, Complex lambda) {
        ZMatrixRMaj matrix = coupling.at(wavenumber, lambda);
        Complex factor = Complex.ZERO;
        for (int i = 0; i < coupling.size(); i++) {
            // neurons that are alike share their response, which may take milliseconds
            factor = i > 0 && response.get(i) == response.get(i - 1)
                    ? factor
                    : response.get(i).apply(lambda);
            for (int j = 0; j < coupling.size(); j++) {
                Complex entry = factor.times(new Complex(matrix.getReal(i, j), matrix.getImag(i, j)));
                matrix.set(i, j, entry.re(), entry.im());
            }
        }
        return matrix;
    }
}
