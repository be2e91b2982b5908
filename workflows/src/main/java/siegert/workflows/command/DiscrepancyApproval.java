package siegert.workflows.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import siegert.compare.discrepancy.DiscrepancyBaseline;
import siegert.compare.discrepancy.DiscrepancyFile;
import siegert.datasets.AtomicFile;
import siegert.datasets.InputException;
import siegert.workflows.console.DiscrepancyTable;

/** Stores and approves discrepancies from the reports of validations. */
final class DiscrepancyApproval {
    private final Run run;
    private final Path report;
    private final DiscrepancyFile.Report content;

    DiscrepancyApproval(Run run, Path report) {
        this.run = run;
        this.report = report;
        this.content = DiscrepancyFile.readReport(report);
    }

    /** Writes the first version. */
    void create(Path target, LocalDate date, String by, String reason) {
        write(
                DiscrepancyBaseline.create(
                        content.terms(), content.discrepancies(), date, by, reason, Version.number()),
                target);
    }

    /**
     * Writes the next version.
     *
     * @param named the baseline, or null for the one that the report names
     */
    void approve(Path named, LocalDate date, String by, String reason) {
        Path target = named != null ? named : content.baseline().map(Path::of).orElse(null);
        if (target == null || !Files.isRegularFile(target)) {
            throw new InputException(
                    report.toString(),
                    0,
                    target == null
                            ? "was not held against a stored discrepancy"
                            : "was held against " + target + ", which is no file here",
                    "Name the baseline (--baseline FILE), or make one (siegert baseline create " + report + ").");
        }
        DiscrepancyBaseline before = DiscrepancyFile.read(target);
        if (content.baseline().isPresent() && content.version() != before.version()) {
            throw new InputException(
                    report.toString(),
                    0,
                    "was held against version " + content.version() + "; " + target + " is version " + before.version(),
                    "Validate against the present version (--baseline " + target + "), and approve that report.");
        }
        List<String> changes = content.baseline().isPresent() ? content.changes() : List.of();
        write(
                before.approve(content.terms(), content.discrepancies(), changes, date, by, reason, Version.number()),
                target);
    }

    private void write(DiscrepancyBaseline baseline, Path target) {
        AtomicFile.write(target, out -> DiscrepancyFile.write(baseline, run.provenance(List.of(report)), out));
        System.out.print(DiscrepancyTable.format(baseline));
        System.out.println("\nbaseline: " + target);
    }
}
