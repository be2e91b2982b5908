package siegert.theory.shotnoise;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import siegert.theory.special.Complex;

/**
 * The way from the threshold back to the reset: the current goes on, {@code E = exp(A tau_r)}, while the potential is held.
 * Of the flux phi through the threshold comes back {@code exp(-lambda tau_r) sum_j injected_j (collected_j . phi)}, the singular
 * vectors of E that have not died away.
 */
final class RefractoryPassage {
    private static final double NEGLIGIBLE = 1e-9;

    /** Nodes of Gauss and Legendre in one panel, which is at most two synaptic time constants long. */
    private static final int NODES = 8;

    private static final double PANEL = 2;

    /** [term][current], the first is not redundant at lambda 0. */
    final double[][] injected;
    /** [term][current] */
    final double[][] collected;

    private final PhasePlane plane;
    private final double[][] whole;

    RefractoryPassage(PhasePlane plane) {
        this.plane = plane;
        int n = plane.points.size();
        double[] v = plane.velocity(plane.cells());
        int first = 0;
        while (first < n && v[first] <= 0) {
            first++;
        }
        DMatrixRMaj passage = Exponential.of(new DMatrixRMaj(plane.generator), plane.neuron.tauR());
        whole = rows(passage);
        SingularValueDecomposition_F64<DMatrixRMaj> svd = DecompositionFactory_DDRM.svd(n, n - first, true, true, true);
        if (!svd.decompose(CommonOps_DDRM.extract(passage, 0, n, first, n))) {
            throw new ArithmeticException("the passage from threshold to reset has no singular values");
        }
        DMatrixRMaj u = svd.getU(null, false);
        DMatrixRMaj vt = svd.getV(null, true);
        double[] value = svd.getSingularValues();
        int[] order = IntStream.range(0, value.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -value[i]))
                .mapToInt(i -> i)
                .filter(i -> value[i] > NEGLIGIBLE * Arrays.stream(value).max().orElse(0))
                .toArray();
        injected = new double[order.length][n];
        collected = new double[order.length][n];
        for (int r = 0; r < order.length; r++) {
            for (int k = 0; k < n; k++) {
                injected[r][k] = u.get(k, order[r]);
                collected[r][k] = k < first ? 0 : value[order[r]] * vt.get(order[r], k - first);
            }
        }
    }

    /** Number of terms. */
    int size() {
        return injected.length;
    }

    /** What comes back of a flux, apart from the phase. */
    double[] through(double[] flux) {
        return Points.apply(whole, flux);
    }

    /** {@code (1 - exp(-lambda tau_r))/lambda} (s), the Laplace transform of the refractory time. */
    Complex waiting(Complex lambda) {
        Complex turn = lambda.times(-plane.neuron.tauR());
        return (turn.abs() == 0 ? Complex.ONE : turn.expm1().over(turn)).times(plane.neuron.tauR());
    }

    /** {@code exp(-lambda tau_r)}. */
    Complex phase(Complex lambda) {
        return lambda.times(-plane.neuron.tauR()).exp();
    }

    /** Changes of the returning flux when sources are modulated while neurons are refractory. */
    Modulation modulation(double[] outflow) {
        double tauR = plane.neuron.tauR();
        int panels = tauR == 0 ? 0 : (int) Math.ceil(tauR / (PANEL * plane.neuron.tauS()));
        GaussIntegrator rule = panels == 0 ? null : new GaussIntegratorFactory().legendre(NODES, 0, tauR / panels);
        double[] waiting = new double[panels * NODES];
        double[][][] change = new double[plane.spike.length][waiting.length][];
        if (panels == 0) {
            return new Modulation(waiting, change);
        }
        double panel = tauR / panels;
        double[][][] within = within(rule);
        double[][] across = panels == 1 ? null : rows(Exponential.of(new DMatrixRMaj(plane.generator), panel));
        double[] entering = outflow;
        for (int p = 0; p < panels; p++) {
            entering = p == 0 ? outflow : Points.apply(across, entering);
            for (int node = 0; node < NODES; node++) {
                int i = p * NODES + node;
                waiting[i] = tauR - p * panel - rule.getPoint(node);
                double[] there = Points.apply(within[node], entering);
                for (int s = 0; s < change.length; s++) {
                    // the nodes of a panel lie symmetrically in it
                    double[] moved = Points.apply(within[NODES - 1 - node], Points.apply(plane.spike[s], there));
                    for (int q = p + 1; q < panels; q++) {
                        moved = Points.apply(across, moved);
                    }
                    for (int k = 0; k < moved.length; k++) {
                        moved[k] *= rule.getWeight(node);
                    }
                    change[s][i] = moved;
                }
            }
        }
        return new Modulation(waiting, change);
    }

    /** exp(A t) from the start of a panel to its nodes. */
    private double[][][] within(GaussIntegrator rule) {
        DMatrixRMaj generator = new DMatrixRMaj(plane.generator);
        double[][][] within = new double[NODES][][];
        for (int node = 0; node < NODES; node++) {
            within[node] = rows(Exponential.of(generator, rule.getPoint(node)));
        }
        return within;
    }

    /**
     * {@code int_0^tau_r exp((A - lambda)(tau_r - t)) B exp(A t) phi dt}, B the operator of a source, as a sum over nodes.
     *
     * @param waiting {@code tau_r - t} (s), [node]
     * @param change of the flux (1/s per spike/s), [source][node][current]
     */
    record Modulation(double[] waiting, double[][][] change) {
        /** Adds the change to a march. */
        void inject(March march, int source, int column, Complex lambda) {
            if (waiting.length == 0) {
                return;
            }
            int n = change[source][0].length;
            double[] re = new double[n];
            double[] im = new double[n];
            for (int i = 0; i < waiting.length; i++) {
                Complex phase = lambda.times(-waiting[i]).exp();
                for (int k = 0; k < n; k++) {
                    re[k] += phase.re() * change[source][i][k];
                    im[k] += phase.im() * change[source][i][k];
                }
            }
            march.inject(column, re, im);
        }
    }

    private static double[][] rows(DMatrixRMaj matrix) {
        double[][] rows = new double[matrix.numRows][];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = Arrays.copyOfRange(matrix.data, k * matrix.numCols, (k + 1) * matrix.numCols);
        }
        return rows;
    }
}
