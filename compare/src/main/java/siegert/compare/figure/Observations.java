package siegert.compare.figure;

import java.util.List;
import java.util.Optional;
import siegert.compare.validation.ValidationReport;
import siegert.compare.verdict.Check;
import siegert.compare.verdict.Tolerance;

/** The checks of one observable, found by population. */
record Observations(List<Check> checks) {
    static Observations of(ValidationReport report, String observable) {
        return new Observations(report.checks().stream()
                .filter(c -> c.observable().equals(observable))
                .toList());
    }

    Optional<Check> of(String population) {
        return checks.stream().filter(c -> c.population().equals(population)).findFirst();
    }

    Optional<Check> of(String population, String range) {
        return checks.stream()
                .filter(c -> c.population().equals(population) && c.range().equals(range))
                .findFirst();
    }

    /** The accepted difference in the unit of the observable. */
    static double accepted(Check check) {
        Tolerance tolerance = check.tolerance();
        return tolerance.unit().equals("%") ? tolerance.limit() / 100 * check.expected() : tolerance.limit();
    }
}
