package siegert.workflows.figure;

import java.util.ArrayList;
import java.util.List;
import siegert.compare.figure.Composition;
import siegert.compare.figure.Composition.Row;
import siegert.theory.modes.Eigenmode;
import siegert.theory.modes.Eigenmodes;
import siegert.theory.modes.SensitivityMeasure;
import siegert.theory.network.EffectiveConnectivity;

/** Sensitivities of the four high-gamma modes of the microcircuit. */
final class HighGammaSensitivities implements CatalogueFigure {
    /** Where NNMT 1.3.0 finds the modes on a grid of 1 Hz (Hz). */
    private static final double[] ON_GRID = {237.1, 263.1, 268.1, 284.1};

    @Override
    public String name() {
        return "bos2016-high-gamma";
    }

    @Override
    public String title() {
        return "Sensitivities of the high-gamma oscillations of the microcircuit";
    }

    @Override
    public String source() {
        return "Bos et al. 2016, Fig. 7";
    }

    @Override
    public FigureInputs inputs() {
        return FigureInputs.networks(Microcircuit.NAME).withReferences(LowGammaSensitivity.REFERENCE);
    }

    @Override
    public DrawnFigure draw(FigureData data) {
        Microcircuit circuit = data.theory(() -> Microcircuit.of(data.network(Microcircuit.NAME)));
        Eigenmodes modes = data.theory(circuit::modes);
        EffectiveConnectivity connectivity = circuit.theory().effectiveConnectivity();
        Deviation frequency = new Deviation(
                "critical frequency", "NNMT 1.3.0, method taylor, on a grid of 1 Hz, run for this project", 0.5, "Hz");
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < ON_GRID.length; k++) {
            Eigenmode mode = modes.nearest(ON_GRID[k]);
            frequency.add(mode.frequency(), ON_GRID[k]);
            SensitivityMeasure measure = SensitivityMeasure.of(connectivity.at(mode.omega())[0], mode);
            String letter = Character.toString('A' + k);
            rows.add(Row.of(
                    112,
                    circuit.map(letter, mode.name() + ": Z_{amplitude}", measure.amplitude()),
                    circuit.map("", mode.name() + ": Z_{frequency}", measure.frequency())));
        }
        Composition composition = new Composition(
                name(),
                title(),
                "Change of amplitude (left) and frequency (right) of each mode with the strength of each connection, at"
                        + " the frequency where its eigenvalue of the effective connectivity is nearest to 1.",
                Composition.TWO_COLUMNS,
                rows,
                List.of());
        List<ReferenceCheck> checks =
                new ArrayList<>(LowGammaSensitivity.compare(circuit, data.reference(LowGammaSensitivity.REFERENCE)));
        checks.add(frequency.check());
        return new DrawnFigure(composition, checks);
    }
}
