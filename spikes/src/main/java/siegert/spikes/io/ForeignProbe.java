package siegert.spikes.io;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import siegert.spikes.io.record.RecordSource;
import siegert.spikes.io.record.RefusedFileException;
import siegert.spikes.io.record.Survey;

/** Adds the files to a probe that NEST 3 did not write. */
final class ForeignProbe {
    private final SpikeProbe probe;
    private final ReadingSettings settings;
    private final DecimalTime resolution;
    private final Defects defects;

    ForeignProbe(SpikeProbe probe, ReadingSettings settings, DecimalTime resolution, Defects defects) {
        this.probe = probe;
        this.settings = settings;
        this.resolution = resolution;
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
        for (SpikeFile file : foreign) {
            try {
                add(file);
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

    private void add(SpikeFile named) throws IOException, RefusedFileException {
        SpikeFile file = named;
        byte[] head = NestHeader.head(file);
        if (!file.compressed() && head.length > 2 && head[0] == 0x1f && head[1] == (byte) 0x8b) {
            file = file.asCompressed();
            head = NestHeader.head(file);
            NestHeader nest = NestHeader.parse(head, head.length < NestHeader.PROBE);
            if (nest.content().isSpikes()) {
                take(file, nest);
                return;
            }
        }
        NestHeader nest2 = settings.columns().isEmpty() && settings.timeUnit().isEmpty()
                ? NestHeader.parseNest2(head, head.length < NestHeader.PROBE)
                : null;
        if (nest2 != null) {
            take(file, nest2);
            return;
        }
        RecordSource source = SpikeFormats.open(SpikeFormats.bytes(file), head, settings.declaration(resolution));
        Survey survey = Survey.of(source);
        String path = file.path().toString();
        if (!source.assumption().isEmpty()) {
            defects.note(
                    "recognised",
                    path,
                    0,
                    1,
                    source.assumption(),
                    "If that is wrong, say what the columns hold and their unit (--columns, --time-unit).");
        }
        if (survey.order() == Survey.Order.MIXED) {
            defects.note(
                    "sorted",
                    path,
                    0,
                    survey.records(),
                    "spikes of a neuron are not in the order of time; they are sorted"
                            + settings.sort().place(survey.records()),
                    "");
        }
        take(file, new SurveyedHeader(source, survey, PopulationIds.UNCHANGED, settings.sort()));
    }

    private void take(SpikeFile file, SpikeHeader header) {
        probe.files().add(file);
        probe.headers().add(header);
        probe.present().add(file);
    }
}
