package siegert.workflows.scan;

import java.util.Optional;
import siegert.compare.statistics.SpectralPeak;
import siegert.datasets.network.Network;
import siegert.datasets.result.FixedPoints;
import siegert.datasets.result.StateStability;
import siegert.datasets.unit.Unit;
import siegert.theory.network.MeanField;
import siegert.theory.network.PowerSpectra;
import siegert.theory.network.Stability;
import siegert.theory.network.WorkingPoint;
import siegert.theory.observation.SelfConsistentStates;

/** The observables of one network. Values that were found before a failure stay. */
record PointTheory(Scan scan, Network network) {
    /** Least prominence of a peak (dB): theory has no noise, so that every hump counts that an eye would see. */
    private static final double LEAST_PROMINENCE = 1;

    /** @param values receives them in the order of {@link ScanColumns} */
    void fill(double[] values) {
        ScanColumns columns = scan.columns();
        if (!network.names().equals(columns.populations())) {
            throw new IllegalArgumentException(
                    "the populations are " + network.names() + ", elsewhere in the scan " + columns.populations());
        }
        if (columns.observables().contains(Observable.FIXED_POINTS)) {
            // before the working point, which need not be found
            states(values);
        }
        MeanField theory = new MeanField(network, scan.method(), scan.refractoriness(), scan.model());
        WorkingPoint point = theory.workingPoint();
        for (int p = 0; p < network.size(); p++) {
            int at = columns.offset(p);
            for (Observable observable : columns.observables()) {
                if (observable.needs() == Observable.Needs.WORKING_POINT) {
                    double[] found = stationary(observable, theory, point, p);
                    System.arraycopy(found, 0, values, at, found.length);
                }
                at += observable.scope() == Observable.Scope.POPULATION
                        ? observable.columns().size()
                        : 0;
            }
        }
        if (columns.needSpectra()) {
            dynamic(theory, values);
        }
    }

    /** The self-consistent states, the last of the observables of the network. */
    private void states(double[] values) {
        FixedPoints found = SelfConsistentStates.of(network, scan.method());
        long stable = found.points().stream()
                .filter(p -> p.stability() == StateStability.STABLE)
                .count();
        boolean counted = found.points().stream().noneMatch(p -> p.stability() == StateStability.UNKNOWN);
        int at = values.length - Observable.FIXED_POINTS.columns().size();
        values[at] = found.points().size();
        values[at + 1] = counted ? stable : Double.NaN;
        values[at + 2] = found.isComplete() ? 1 : 0;
    }

    private double[] stationary(Observable observable, MeanField theory, WorkingPoint point, int p) {
        return switch (observable) {
            case RATES -> new double[] {point.rate(p)};
            case CV -> new double[] {theory.cv(p)};
            case INPUT -> new double[] {Unit.MILLIVOLT.fromSi(point.mean(p)), Unit.MILLIVOLT.fromSi(point.sd(p))};
            default -> throw new IllegalArgumentException(observable + " is no property of the working point");
        };
    }

    private void dynamic(MeanField theory, double[] values) {
        ScanColumns columns = scan.columns();
        PowerSpectra.Result response = theory.response(scan.frequencies(), 1);
        int peak = columns.names(Observable.Scope.POPULATION).indexOf("peak_hz");
        if (peak >= 0) {
            for (int p = 0; p < network.size(); p++) {
                Optional<SpectralPeak> found = SpectralPeak.mostProminent(
                        scan.frequencies(),
                        response.spectra().powerOf(p),
                        0,
                        scan.frequencies().length,
                        LEAST_PROMINENCE);
                if (found.isPresent()) {
                    int at = columns.offset(p) + peak;
                    values[at] = found.get().frequency();
                    values[at + 1] = found.get().height();
                    values[at + 2] = found.get().prominence();
                }
            }
        }
        if (columns.observables().contains(Observable.STABILITY)) {
            Stability stability = theory.stability(response);
            int at = columns.networkOffset();
            values[at] = stability.unstableModes() < 0 ? Double.NaN : stability.unstableModes();
            values[at + 1] = Double.isInfinite(stability.nearest()) ? Double.NaN : stability.nearest();
            values[at + 2] = stability.frequency();
        }
    }
}
