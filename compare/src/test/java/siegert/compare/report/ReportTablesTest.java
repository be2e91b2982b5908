package siegert.compare.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import siegert.compare.SyntheticRun;
import siegert.compare.validation.Evidence;
import siegert.compare.validation.SyntheticRates;
import siegert.compare.validation.Validation;
import siegert.compare.validation.ValidationReport;
import siegert.compare.verdict.Tolerances;
import siegert.datasets.result.Finding;
import siegert.datasets.result.RateLadder;
import siegert.datasets.result.Severity;

/** The tables of a report can be read back, and hold the numbers of the report in full. */
class ReportTablesTest {
    private final SyntheticRun run = new SyntheticRun();

    /** With a ladder, distributions of rates, and a population whose name needs quotes. */
    private ValidationReport report() {
        run.findings.add(
                new Finding(Severity.NOTE, "at_stop", "a, b.dat", 0, 27, "27 spikes \"at\" the end", "none needed"));
        Validation validation = new Validation(run.measurement());
        List<RateLadder.Rungs> rungs = new ArrayList<>();
        for (int p = 0; p < run.names.size(); p++) {
            double rate = run.rate[p];
            rungs.add(new RateLadder.Rungs(
                    p == 0 ? "2/3 \"E\", old" : run.names.get(p),
                    rate + 0.3,
                    rate + 0.2,
                    rate + 0.1,
                    0.01,
                    0.9,
                    rate,
                    List.of(0.1, 0.0, 0.0, 0.0),
                    p == 1 ? Double.NaN : 1e-4,
                    0.02,
                    List.of()));
        }
        return validation.report(
                SyntheticRates.with(run.prediction(validation.frequencies()), 0.29),
                new Evidence(Optional.empty(), Optional.of(new RateLadder(1e-4, rungs)), Optional.empty()),
                Tolerances.defaults(),
                null);
    }

    /** Cells of a line of CSV. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            }
            if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static List<List<String>> rows(String table) {
        return table.lines().map(ReportTablesTest::cells).toList();
    }

    @Test
    void everyRowHasTheColumnsOfItsHead() {
        Map<String, String> tables = ReportTables.of(report());
        assertEquals(
                List.of(
                        "checks.csv",
                        "populations.csv",
                        "rate-distributions.csv",
                        "ladder.csv",
                        "findings.csv",
                        "spectra.csv",
                        "spectra-fft.csv"),
                List.copyOf(tables.keySet()));
        tables.forEach((name, table) -> {
            List<List<String>> rows = rows(table);
            assertTrue(rows.size() > (name.equals("findings.csv") ? 1 : 2), name);
            rows.forEach(row -> assertEquals(rows.get(0).size(), row.size(), name + ": " + row));
            assertFalse(table.contains("NaN") || table.contains("Infinity"), name);
        });
    }

    @Test
    void numbersStandInFull() {
        ValidationReport report = report();
        List<List<String>> checks = rows(ReportTables.of(report).get("checks.csv"));
        assertEquals(report.checks().size() + 1, checks.size());
        int expected = checks.get(0).indexOf("expected");
        int deviation = checks.get(0).indexOf("deviation");
        for (int c = 0; c < report.checks().size(); c++) {
            assertEquals(
                    report.checks().get(c).expected(),
                    Double.parseDouble(checks.get(c + 1).get(expected)));
            assertEquals(
                    report.checks().get(c).tolerance().deviation(),
                    Double.parseDouble(checks.get(c + 1).get(deviation)));
        }
        List<List<String>> spectra = rows(ReportTables.of(report).get("spectra.csv"));
        int at = spectra.get(0).indexOf("5I expected_hz");
        assertEquals(
                report.spectra().expected().power(32, 2),
                Double.parseDouble(spectra.get(33).get(at)));
    }

    @Test
    void theLadderQuotesNamesAndLeavesOutWhatDoesNotExist() {
        List<List<String>> ladder = rows(ReportTables.of(report()).get("ladder.csv"));
        assertEquals("\"2/3 \"\"E\"\", old\"", ladder.get(1).get(0));
        int missing = ladder.get(0).indexOf("missing_input_mv");
        assertEquals(0.1, Double.parseDouble(ladder.get(1).get(missing)), 1e-15);
        assertEquals("", ladder.get(2).get(missing));
    }

    @Test
    void rateDistributionsHaveBothSides() {
        List<List<String>> rates = rows(ReportTables.of(report()).get("rate-distributions.csv"));
        assertEquals(List.of("population", "level", "theory_hz", "theory_counted_hz", "measured_hz"), rates.get(0));
        assertEquals(1 + 3 * run.names.size(), rates.size());
        // the run keeps no values of its neurons
        assertEquals("", rates.get(1).get(4));
    }
}
