package siegert.spikes.io;

import java.util.ArrayList;
import java.util.List;

/** Gives ids of the whole network to files of one population each, in all of which ids count from 0. */
final class FileIds {
    private final SpikeProbe probe;
    private final Defects defects;

    FileIds(SpikeProbe probe, Defects defects) {
        this.probe = probe;
        this.defects = defects;
    }

    /**
     * Binds each file to the population of its name.
     *
     * @param entries populations named as the files, or as the parts of their names that differ
     * @return {@code null} if a file has no population
     */
    PopulationTables.Bound bind(List<PopulationTable.Entry> entries, String file) {
        List<String> labels = new ArrayList<>();
        for (SpikeFile spikes : probe.files()) {
            if (!labels.contains(spikes.label())) {
                labels.add(spikes.label());
            }
        }
        List<String> parts = PopulationNames.differingParts(labels);
        List<PopulationTable.Entry> shifted = new ArrayList<>();
        int[] offset = new int[entries.size()];
        long next = 0;
        for (int p = 0; p < offset.length; p++) {
            PopulationTable.Entry entry = entries.get(p);
            if (entry.first().length == 0) {
                shifted.add(entry);
                continue;
            }
            offset[p] = (int) (next - entry.first()[0]);
            next += entry.size();
            if (next > Integer.MAX_VALUE - 8) {
                return null;
            }
            int first = entry.first()[0] + offset[p];
            int last = entry.last()[0] + offset[p];
            shifted.add(new PopulationTable.Entry(entry.name(), new int[] {first}, new int[] {last}, entry.line()));
        }
        List<SpikeHeader> headers = new ArrayList<>();
        for (int f = 0; f < probe.files().size(); f++) {
            String label = probe.files().get(f).label();
            int p = index(entries, label);
            p = p < 0 ? index(entries, parts.get(labels.indexOf(label))) : p;
            if (p < 0 || !(probe.headers().get(f) instanceof SurveyedHeader header)) {
                return null;
            }
            PopulationTable.Entry entry = entries.get(p);
            int first = entry.first().length == 0 ? 0 : entry.first()[0];
            int last = entry.first().length == 0 ? -1 : entry.last()[0];
            PopulationIds ids =
                    new PopulationIds(List.of(""), new int[] {first}, new int[] {last}, new int[] {offset[p]});
            OwnIds.check(header.survey(), ids, probe.files().get(f), defects);
            headers.add(header.with(ids));
        }
        PopulationTable table = PopulationTable.of(shifted, file, defects);
        return table == null ? null : new PopulationTables.Bound(table, headers);
    }

    private static int index(List<PopulationTable.Entry> entries, String name) {
        for (int p = 0; p < entries.size(); p++) {
            if (entries.get(p).name().equals(name)) {
                return p;
            }
        }
        return -1;
    }
}
