package siegert.spikes.io;

import java.util.ArrayList;
import java.util.List;
import siegert.spikes.io.record.Survey;

/** Gives ids of the whole network to populations whose ids count from 0 in each of them. */
final class OwnIds {
    private final SpikeProbe probe;
    private final Defects defects;

    OwnIds(SpikeProbe probe, Defects defects) {
        this.probe = probe;
        this.defects = defects;
    }

    /** Names of the populations in the files, in the order of the files. */
    private List<String> seen() {
        List<String> names = new ArrayList<>();
        for (SpikeHeader header : probe.headers()) {
            for (String name : ((SurveyedHeader) header).survey().populations()) {
                if (!names.contains(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** Lines of a table that would do. */
    String example() {
        StringBuilder text = new StringBuilder();
        List<String> names = seen();
        for (int p = 0; p < Math.min(names.size(), 3); p++) {
            text.append(p == 0 ? "" : " / ").append(names.get(p)).append(" 1000");
        }
        return text.isEmpty() ? "E 1000" : text.toString();
    }

    /**
     * Binds files to populations by name. A single population in the files may be divided by the ranges of the table.
     *
     * @param entries populations with their ids within the files
     * @param file where they come from, for messages
     */
    PopulationTables.Bound bind(List<PopulationTable.Entry> entries, String file) {
        List<String> seen = seen();
        boolean named = false;
        for (PopulationTable.Entry entry : entries) {
            named |= seen.contains(entry.name());
        }
        if (seen.size() <= 1 && !named) {
            return divide(entries, seen.isEmpty() ? "" : seen.get(0), file);
        }
        List<String> names = new ArrayList<>();
        List<PopulationTable.Entry> shifted = new ArrayList<>();
        int n = entries.size();
        int[] first = new int[n];
        int[] last = new int[n];
        int[] offset = new int[n];
        long next = 0;
        for (int p = 0; p < n; p++) {
            PopulationTable.Entry entry = entries.get(p);
            int runs = entry.first().length;
            names.add(entry.name());
            if (runs == 0) {
                first[p] = 0;
                last[p] = -1;
                shifted.add(entry);
                continue;
            }
            first[p] = entry.first()[0];
            last[p] = entry.last()[runs - 1];
            offset[p] = (int) (next - first[p]);
            next += (long) last[p] - first[p] + 1;
            if (next > Integer.MAX_VALUE - 8) {
                defects.error(
                        "population_table",
                        file,
                        entry.line(),
                        1,
                        "the populations up to here have " + next + " neurons; at most 2147483639 fit",
                        "Check the ids in the table.");
                return null;
            }
            int[] shiftedFirst = entry.first().clone();
            int[] shiftedLast = entry.last().clone();
            for (int r = 0; r < runs; r++) {
                shiftedFirst[r] += offset[p];
                shiftedLast[r] += offset[p];
            }
            shifted.add(new PopulationTable.Entry(entry.name(), shiftedFirst, shiftedLast, entry.line()));
        }
        boolean sound = true;
        for (String name : seen) {
            if (!names.contains(name)) {
                sound = false;
                defects.error(
                        "population_table",
                        file,
                        0,
                        1,
                        "the table has no population \"" + name + "\", but the spike files have; it has "
                                + String.join(", ", names.subList(0, Math.min(names.size(), 8))),
                        "Give it a line, for instance: " + name + " 1000");
            }
        }
        PopulationTable table = sound ? PopulationTable.of(shifted, file, defects) : null;
        return table == null ? null : bound(table, new PopulationIds(names, first, last, offset));
    }

    /** One population in the files, several in the table: its ranges are ids of the files. */
    private PopulationTables.Bound divide(List<PopulationTable.Entry> entries, String name, String file) {
        PopulationTable table = PopulationTable.of(entries, file, defects);
        if (table == null) {
            return null;
        }
        List<String> names = new ArrayList<>(table.names());
        for (int p = 0; p < names.size(); p++) {
            if (names.get(p).isEmpty()) {
                names.set(p, names.size() == 1 && !name.isEmpty() ? name : "P" + (p + 1));
            }
        }
        return new PopulationTables.Bound(table.named(names), probe.headers());
    }

    private PopulationTables.Bound bound(PopulationTable table, PopulationIds ids) {
        List<SpikeHeader> headers = new ArrayList<>();
        for (int f = 0; f < probe.headers().size(); f++) {
            SurveyedHeader header = (SurveyedHeader) probe.headers().get(f);
            check(header.survey(), ids, probe.files().get(f), defects);
            headers.add(header.with(ids));
        }
        return new PopulationTables.Bound(table, headers);
    }

    /** Ids outside their population, which the check of the spikes could not name. */
    static void check(Survey survey, PopulationIds ids, SpikeFile file, Defects defects) {
        int[] index = ids.indices(survey.populations());
        for (int k = 0; k < index.length; k++) {
            if (survey.highest()[k] > ids.highest(index[k]) || survey.lowest()[k] < ids.lowest(index[k])) {
                defects.error(
                        "unknown_ids",
                        file.path().toString(),
                        0,
                        1,
                        "the spikes of population " + survey.populations().get(k) + " have ids from "
                                + survey.lowest()[k] + " to " + survey.highest()[k] + ", its neurons "
                                + ids.lowest(index[k]) + " to " + ids.highest(index[k]),
                        "Name the table of populations that belongs to this recording (--populations FILE).");
            }
        }
    }
}
