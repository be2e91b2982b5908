package siegert.workflows.scan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * Which numbers a point of a scan has, and where they stand in its array: first those of every population, [population]
 * [column], then those of the network.
 *
 * @param observables what is observed, in the order of {@link Observable}
 * @param populations names of the populations
 */
public record ScanColumns(List<Observable> observables, List<String> populations) {
    public ScanColumns {
        observables = List.copyOf(EnumSet.copyOf(observables));
        populations = List.copyOf(populations);
    }

    /** Names of the columns of one scope. */
    public List<String> names(Observable.Scope scope) {
        List<String> names = new ArrayList<>();
        for (Observable observable : observables) {
            if (observable.scope() == scope) {
                names.addAll(observable.columns());
            }
        }
        return names;
    }

    /** Number of values at a point. */
    public int size() {
        return populations.size() * names(Observable.Scope.POPULATION).size()
                + names(Observable.Scope.NETWORK).size();
    }

    /** Where the values of a population begin. */
    public int offset(int population) {
        return population * names(Observable.Scope.POPULATION).size();
    }

    /** Where the values of the network begin. */
    public int networkOffset() {
        return offset(populations.size());
    }

    /** Whether any of them takes spectra. */
    public boolean needSpectra() {
        return observables.stream().anyMatch(o -> o.needs() == Observable.Needs.SPECTRA);
    }
}
