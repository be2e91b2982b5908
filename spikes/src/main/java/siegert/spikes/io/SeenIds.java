package siegert.spikes.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import siegert.spikes.io.record.Survey;

/** Makes populations of what was recorded: each recorder, file or population of a file is one. */
final class SeenIds {
    private final SpikeProbe probe;
    private final Defects defects;

    SeenIds(SpikeProbe probe, Defects defects) {
        this.probe = probe;
        this.defects = defects;
    }

    /** @param ownIds whether ids count within the populations of the files */
    PopulationTables.Bound bind(boolean ownIds) throws IOException {
        Map<String, int[]> ofPopulations = ownIds ? ofPopulations() : Map.of();
        if (ofPopulations.containsKey("")) {
            // a file of SONATA's first version, whose spikes stand in no population
            return bind(false);
        }
        Map<String, int[]> ranges = ownIds ? ofPopulations : ofRecorders();
        List<PopulationTable.Entry> entries = new ArrayList<>();
        for (Map.Entry<String, int[]> range : ranges.entrySet()) {
            int[] ids = range.getValue();
            boolean silent = ids[0] > ids[1];
            entries.add(new PopulationTable.Entry(
                    range.getKey(),
                    silent ? new int[0] : new int[] {ids[0]},
                    silent ? new int[0] : new int[] {ids[1]},
                    0));
            defects.note(
                    "population_sizes",
                    "",
                    0,
                    1,
                    silent
                            ? "nothing says how many neurons " + range.getKey() + " has, and it has no spike"
                            : "nothing says how many neurons " + range.getKey() + " has: ids " + ids[0] + " to "
                                    + ids[1] + " are taken, the first and last with a spike",
                    "Name a table of populations (--populations FILE): silent neurons may be missing.");
        }
        if (ownIds) {
            return new OwnIds(probe, defects).bind(entries, "");
        }
        if (overlap(ranges)) {
            // every file counts from 0, so that its name is the population
            PopulationTables.Bound bound = new FileIds(probe, defects).bind(entries, "");
            if (bound != null) {
                return bound;
            }
        }
        PopulationTable table = PopulationTable.of(entries, "", defects);
        return table == null ? null : new PopulationTables.Bound(table, probe.headers());
    }

    private static boolean overlap(Map<String, int[]> ranges) {
        List<int[]> sorted = new ArrayList<>(ranges.values());
        sorted.sort((a, b) -> Integer.compare(a[0], b[0]));
        int highest = -1;
        for (int[] range : sorted) {
            if (range[0] <= highest) {
                return true;
            }
            highest = Math.max(highest, range[1]);
        }
        return false;
    }

    private Map<String, int[]> ofPopulations() {
        Map<String, int[]> ranges = new LinkedHashMap<>();
        for (SpikeHeader header : probe.headers()) {
            Survey survey = ((SurveyedHeader) header).survey();
            for (int p = 0; p < survey.populations().size(); p++) {
                int[] range = ranges.computeIfAbsent(survey.populations().get(p), name -> new int[] {0, -1});
                range[1] = Math.max(range[1], survey.highest()[p]);
            }
        }
        return ranges;
    }

    private Map<String, int[]> ofRecorders() throws IOException {
        List<String> recorders = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (SpikeFile file : probe.files()) {
            if (!recorders.contains(file.recorderName())) {
                recorders.add(file.recorderName());
                labels.add(file.label());
            }
        }
        List<String> names = PopulationNames.differingParts(labels);
        Map<String, int[]> ranges = new LinkedHashMap<>();
        for (int f = 0; f < probe.files().size(); f++) {
            int r = recorders.indexOf(probe.files().get(f).recorderName());
            String name = names.get(r).isEmpty() || ranges.size() < r && ranges.containsKey(names.get(r))
                    ? recorders.get(r)
                    : names.get(r);
            int[] range = ranges.computeIfAbsent(name, n -> new int[] {Integer.MAX_VALUE, -1});
            int[] seen = seen(f);
            range[0] = Math.min(range[0], seen[0]);
            range[1] = Math.max(range[1], seen[1]);
        }
        return ranges;
    }

    private int[] seen(int file) throws IOException {
        int[] range = {Integer.MAX_VALUE, -1};
        if (probe.headers().get(file) instanceof SurveyedHeader header) {
            Survey survey = header.survey();
            for (int p = 0; p < survey.populations().size(); p++) {
                range[0] = Math.min(range[0], survey.lowest()[p]);
                range[1] = Math.max(range[1], survey.highest()[p]);
            }
            return range;
        }
        SpikeHeader header = probe.headers().get(file);
        SpikeBatch batch = new SpikeBatch();
        // times do not matter here, so any clock and step will do
        DecimalTime step = new DecimalTime(1, 0);
        try (SpikeReader reader = header.open(
                probe.files().get(file), new Clock(header.keptDecimals()), step, SpikeFile.ByteCount.NONE)) {
            while (reader.next(batch)) {
                for (int k = 0; k < batch.size; k++) {
                    range[0] = Math.min(range[0], batch.sender[k]);
                    range[1] = Math.max(range[1], batch.sender[k]);
                }
            }
        }
        return range;
    }
}
