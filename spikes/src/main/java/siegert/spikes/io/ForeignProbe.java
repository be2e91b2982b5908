package siegert.spikes.io;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import siegert.spikes.io.record.RefusedFileException;
import siegert.spikes.io.record.Survey;

/** Adds the files to a probe that NEST 3 did not write. */
final class ForeignProbe {
    private final SpikeProbe probe;
    private final SourceSurvey survey;
    private final Defects defects;

    ForeignProbe(SpikeProbe probe, SourceSurvey survey, Defects defects) {
        this.probe = probe;
        this.survey = survey;
        this.defects = defects;
    }

    /**
     * Opens files by their content.
     *
     * @param found all files of the recording
     * @param foreign those that are no NEST 3 files
     * @param empty those without a byte
     */
    void add(SpikeFiles found, List<SpikeFile> foreign, List<SpikeFile> empty) throws IOException {
        List<SpikeFile> refused = new ArrayList<>();
        String reason = "";
        Defects refusals = new Defects();
        Defects others = new Defects();
        boolean hasNest = !probe.headers().isEmpty();
        List<SourceSurvey.Outcome> outcomes = survey.of(foreign);
        for (int f = 0; f < outcomes.size(); f++) {
            SpikeFile file = foreign.get(f);
            try {
                take(outcomes.get(f).surveyed());
            } catch (EOFException | ZipException e) {
                SpikeProbe.report(
                        "damaged_file", file, 0, "damaged: " + e.getMessage(), "Copy the file again.", defects);
            } catch (RefusedFileException e) {
                // in a directory of files of any name, some are no spikes; a file named as NEST names it should be
                if (hasNest && file.isNamed()) {
                    NestHeader header = NestHeader.read(file);
                    SpikeProbe.report(
                            "no_column_names",
                            file,
                            header.lines() + 1L,
                            "\"" + header.columns() + "\" stands where column names belong",
                            SpikeProbe.EXPECTED,
                            defects);
                } else if (found.explicit() || file.isNamed() || !isOther(e)) {
                    SpikeProbe.report(e.kind(), file, e.line(), e.getMessage(), e.remedy(), refusals);
                } else {
                    SpikeProbe.report(e.kind(), file, e.line(), e.getMessage(), e.remedy(), others);
                    reason = reason.isEmpty() ? file.name() + ": " + e.getMessage() : reason;
                    refused.add(file);
                }
            }
        }
        if (probe.files().isEmpty() && !found.contents().isEmpty()) {
            defects.error(
                    "no_spike_files",
                    found.directory().toString(),
                    0,
                    foreign.size(),
                    "the directory holds no spike files that can be read, but " + found.contents(),
                    SpikeFiles.FORM + (found.contents().contains("/") ? SpikeFiles.SUBDIRECTORIES : ""));
            defects.addAll(others);
        } else if (!refused.isEmpty()) {
            defects.note(
                    "ignored_files",
                    refused.get(0).path().toString(),
                    0,
                    refused.size(),
                    "left out, because they are no spikes: " + reason,
                    "If they hold spikes, name the files one by one.");
        }
        defects.addAll(refusals);
        boolean nest2 = false;
        for (SpikeHeader header : probe.headers()) {
            nest2 |= header.simulator().equals("NEST 2");
        }
        for (SpikeFile file : empty) {
            // NEST 2 writes no header: without spikes its files have no byte
            if (nest2 || file.name().contains(".gdf") && probe.files().isEmpty()) {
                probe.files().add(file);
                probe.headers().add(NestHeader.emptyNest2());
            } else {
                SpikeProbe.report(
                        "empty_file",
                        file,
                        0,
                        "the file has no bytes; even without spikes NEST writes a header",
                        "The simulation stopped early or the disk was full: copy the file again or repeat the run.",
                        defects);
            }
        }
    }

    private static boolean isOther(RefusedFileException e) {
        return e.kind().equals("not_spikes")
                || e.kind().equals("unknown_format")
                || e.kind().equals("no_column_names");
    }

    private void take(SourceSurvey.Surveyed surveyed) {
        SpikeFile file = surveyed.file();
        if (surveyed.header() instanceof SurveyedHeader header) {
            String path = file.path().toString();
            if (!header.source().assumption().isEmpty()) {
                defects.note(
                        "recognised",
                        path,
                        0,
                        1,
                        header.source().assumption(),
                        "If that is wrong, say what the columns hold and their unit (--columns, --time-unit).");
            }
            if (header.survey().order() == Survey.Order.MIXED) {
                long records = header.survey().records();
                defects.note(
                        "sorted",
                        path,
                        0,
                        records,
                        "spikes of a neuron are not in the order of time; they are sorted"
                                + header.sort().place(records),
                        "");
            }
        }
        probe.files().add(file);
        probe.headers().add(surveyed.header());
        probe.present().add(file);
    }
}
