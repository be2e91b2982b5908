package siegert.workflows.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import siegert.compare.figure.Axis;
import siegert.compare.figure.ColourScale;
import siegert.compare.figure.Mark;
import siegert.compare.figure.Plot;
import siegert.datasets.Matrix;
import siegert.datasets.network.Network;
import siegert.datasets.result.Method;
import siegert.datasets.result.Refractoriness;
import siegert.theory.modes.Eigenmodes;
import siegert.theory.network.EffectiveConnectivity;
import siegert.theory.network.MeanField;
import siegert.theory.network.WorkingPoint;

/**
 * The microcircuit as Bos et al. 2016 treat it: method taylor, refractoriness neglected in the response.
 *
 * @param network its parameters
 * @param theory its theory
 */
record Microcircuit(Network network, MeanField theory) {
    static final String NAME = "microcircuit";

    /** Frequencies over which eigenvalues are followed (Hz). */
    static final double[] FREQUENCY = Grid.range(0.1, 400, 0.5);

    static Microcircuit of(Network network) {
        return new Microcircuit(network, new MeanField(network, Method.TAYLOR, Refractoriness.NEGLECTED));
    }

    WorkingPoint point() {
        return theory.workingPoint();
    }

    /** Theory of the circuit with other in-degrees, at the working point of the whole one. */
    MeanField reduced(Matrix indegree) {
        return new MeanField(network.withIndegree(indegree), Method.TAYLOR, Refractoriness.NEGLECTED, point());
    }

    Eigenmodes modes() {
        EffectiveConnectivity connectivity = theory.effectiveConnectivity();
        return Eigenmodes.find(Grid.angular(FREQUENCY), omega -> connectivity.at(omega)[0]);
    }

    /** A matrix between populations as a map around 0: targets downwards, sources to the right. */
    Plot map(String letter, String title, Matrix values) {
        int n = network.size();
        double[][] upwards = new double[n][];
        List<String> names = network.names();
        List<String> reversed = new ArrayList<>(names);
        Collections.reverse(reversed);
        for (int i = 0; i < n; i++) {
            upwards[n - 1 - i] = values.row(i);
        }
        double[] at = Grid.positions(n);
        return new Plot(letter, title, Axis.cells("source", names), Axis.cells("target", reversed))
                .with(new Mark.Cells(title, at, at, upwards, ColourScale.around0(upwards), 2));
    }
}
