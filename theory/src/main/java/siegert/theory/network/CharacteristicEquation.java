package siegert.theory.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ejml.data.ZMatrixRMaj;
import siegert.datasets.result.CharacteristicRoot;
import siegert.datasets.result.CharacteristicRoots;
import siegert.datasets.result.CharacteristicRoots.Completeness;
import siegert.datasets.result.Method;
import siegert.theory.roots.AnalyticRoot;
import siegert.theory.roots.RootRegion;
import siegert.theory.special.Complex;

/**
 * The characteristic equation det(1 - M(lambda)) = 0 of a working point: its roots are the modes exp(lambda t) of the
 * activity. M is the {@link EffectiveConnectivity} at complex frequencies, {@link EffectiveConnectivity#at(Complex)}.
 *
 * <p>The determinant has poles where a neuron alone relaxes. With closed forms of the responses these are known, so that
 *
 * <pre>F(lambda) = det(1 - M(lambda)) prod_i D_i(lambda)/Psi_0,i(x_th) prod_k (1 - lambda/p_ik)</pre>
 *
 * (D and Psi_0 of {@link siegert.theory.lif.TransferFunction}, p_ik the zeros of Psi_0,i(x_th), which are real) is analytic,
 * and the argument principle counts its zeros: the roots, and the relaxations of neurons that the network does not change,
 * which are not listed. Of the responses of {@link Method#FOKKER_PLANCK} the poles are not known: the roots are followed
 * from where the determinant is small on the frequency axis, and only growing modes are counted.
 *
 * <p>Immutable and thread-safe.
 */
final class CharacteristicEquation {
    /** Distance from a zero of F, in steps, at which it is told from a relaxation of a neuron by itself. */
    private static final double BESIDE = 1e-7;

    /** How the border is moved out where a root lies on it, or lambda tau_m is the whole number at which Psi_n is 0/0. */
    private static final double[] BORDERS = {1, 1.0071, 1.0163, 1.0317};

    /** Share of the largest decay of the continuation that is used. */
    private static final double INSIDE = 0.95;

    /** Frequency up to which roots are followed from the axis (Hz). */
    private static final double FOLLOWED = 1000;

    /** Where roots that are found are moved to, in steps. */
    private static final double FAR = 10;

    private final CharacteristicFunction function;
    private final Method method;

    /** p (1/s). */
    private final double[] passages;

    private final double smallestGrowth;

    CharacteristicEquation(CharacteristicFunction function, Method method) {
        this.function = function;
        this.method = method;
        this.smallestGrowth = function.smallestGrowth();
        this.passages =
                function.poles().stream().flatMapToDouble(NeuronPoles::passages).toArray();
    }

    /** F. */
    private Complex regular(Complex lambda) {
        if (lambda.re() < smallestGrowth) {
            throw new ArithmeticException("the search has left the region of the continuation at " + lambda);
        }
        Complex value = function.at(lambda);
        for (NeuronPoles own : function.poles()) {
            value = value.times(own.factor(lambda));
        }
        for (double pole : passages) {
            value = value.times(lambda.times(-1 / pole).plus(1));
        }
        return value;
    }

    /**
     * The roots with Re lambda of at least -decay, or of what the continuation of the responses and delays allows.
     *
     * @param decay largest rate of decay (1/s), not negative
     */
    CharacteristicRoots rightmost(double decay) {
        double left = Math.max(-decay, INSIDE * smallestGrowth);
        int growing = ModeCount.of(function).ifAll();
        if (method == Method.FOKKER_PLANCK) {
            return followed(left, growing);
        }
        double highest = CharacteristicFunction.HIGHEST;
        double right = function.quietGrowth(highest);
        double top = Math.max(
                function.resonance(),
                Math.max(function.quietFrequency(left, highest), function.quietFrequency(0, highest)));
        RootRegion region = new RootRegion(this::regular, function.step());
        for (double border : BORDERS) {
            List<CharacteristicRoot> roots = new ArrayList<>();
            try {
                for (Complex root : region.roots(border * left, right, top)) {
                    if (root.re() >= left && vanishes(root)) {
                        roots.add(root(root));
                    }
                }
                return sorted(roots, growing, left, top < highest ? Completeness.COMPLETE : Completeness.INCOMPLETE);
            } catch (ArithmeticException onTheBorder) {
                continue;
            }
        }
        // the winding along the frequency axis says at least whether one grows
        return sorted(new ArrayList<>(), growing, left, Completeness.GROWING_ONLY);
    }

    /** Whether det(1 - M) grows with the distance, as beside a root; it falls beside a pole. */
    private boolean vanishes(Complex zero) {
        double distance = BESIDE * function.step();
        return function.at(zero.plus(2 * distance)).abs()
                > 1.5 * function.at(zero.plus(distance)).abs();
    }

    private CharacteristicRoot root(Complex lambda) {
        ZMatrixRMaj matrix = function.matrix(lambda);
        double largest = 1;
        for (int k = 0; k < matrix.data.length; k += 2) {
            largest = Math.max(largest, Math.hypot(matrix.data[k], matrix.data[k + 1]));
        }
        return new CharacteristicRoot(
                lambda.re(),
                Math.abs(lambda.im()) / (2 * Math.PI),
                CharacteristicFunction.determinant(matrix).abs() / largest);
    }

    private static CharacteristicRoots sorted(
            List<CharacteristicRoot> roots, int growing, double left, Completeness counted) {
        roots.sort(Comparator.comparingDouble(CharacteristicRoot::rate).reversed());
        long seen = roots.stream()
                .filter(CharacteristicRoot::grows)
                .mapToInt(r -> r.frequency() > 0 ? 2 : 1)
                .sum();
        // roots on the axis itself may be counted on either side
        boolean agree = growing == seen;
        return new CharacteristicRoots(roots, growing, left, agree ? counted : Completeness.INCOMPLETE);
    }

    /**
     * Roots that minima of |det(1 - M)| along the frequency axis lead to, those that are found moved far to the left before
     * the next minima are sought.
     */
    private CharacteristicRoots followed(double left, int growing) {
        double step = function.step();
        int count = (int) Math.ceil(2 * Math.PI * FOLLOWED / step);
        double[] omega = new double[count + 1];
        for (int k = 0; k <= count; k++) {
            omega[k] = k * step;
        }
        ZMatrixRMaj[] matrices = function.matrices(omega);
        Complex[] onAxis = new Complex[count + 1];
        for (int k = 0; k <= count; k++) {
            onAxis[k] = CharacteristicFunction.determinant(matrices[k]);
        }
        List<Complex> found = new ArrayList<>();
        boolean more = true;
        while (more) {
            double[] size = new double[count + 1];
            for (int k = 0; k <= count; k++) {
                size[k] =
                        onAxis[k].times(moved(new Complex(0, omega[k]), found)).abs();
            }
            more = false;
            for (int k = 0; k < count; k++) {
                if ((k == 0 || size[k] <= size[k - 1]) && size[k] <= size[k + 1]) {
                    more |= add(new Complex(0, omega[k]), left, found);
                }
            }
        }
        List<CharacteristicRoot> roots = new ArrayList<>();
        for (Complex lambda : found) {
            roots.add(root(lambda));
        }
        return sorted(roots, growing, left, Completeness.GROWING_ONLY);
    }

    /** What moves known roots, and their conjugates, far to the left. */
    private Complex moved(Complex lambda, List<Complex> found) {
        double far = FAR * function.step();
        Complex factor = Complex.ONE;
        for (Complex root : found) {
            Complex from = lambda.minus(root);
            factor = factor.times(from.plus(far).over(from));
            if (root.im() > 0) {
                Complex mirrored = lambda.minus(root.conjugate());
                factor = factor.times(mirrored.plus(far).over(mirrored));
            }
        }
        return factor;
    }

    /** Whether there is another root near a start. */
    private boolean add(Complex start, double left, List<Complex> found) {
        Complex root;
        try {
            Complex near = AnalyticRoot.near(z -> function.at(z).times(moved(z, found)), start, function.step());
            root = found.isEmpty() ? near : AnalyticRoot.near(function::at, near, function.step());
        } catch (ArithmeticException | IllegalArgumentException none) {
            // the search left the region of the continuation, or there is nothing near this minimum
            return false;
        }
        Complex upper = root.im() < 0 ? root.conjugate() : root;
        boolean real = upper.im() < 1e-9 * function.step();
        Complex place = real ? Complex.real(upper.re()) : upper;
        boolean known = found.stream().anyMatch(r -> r.minus(place).abs() < 1e-6 * function.step());
        if (known || place.re() < left || !vanishes(place)) {
            return false;
        }
        found.add(place);
        return true;
    }
}
