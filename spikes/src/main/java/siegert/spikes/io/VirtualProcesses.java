package siegert.spikes.io;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether a recording has the files of all virtual processes of one run. NEST writes one file for each recorder and
 * virtual process, and the virtual process of a neuron is its id modulo their number.
 */
public final class VirtualProcesses {
    /** So many neurons agree on a wrong number of processes by chance with probability below 1e-6. */
    private static final int ENOUGH_NEURONS = 20;

    private final List<SpikeFile> files = new ArrayList<>();
    private final int number;
    private final boolean mixed;
    private final String directory;

    private VirtualProcesses(List<SpikeFile> files, int number, boolean mixed, String directory) {
        this.files.addAll(files);
        this.number = number;
        this.mixed = mixed;
        this.directory = directory;
    }

    /**
     * Checks the names of the files.
     *
     * @param all the spike files
     * @param threads threads of the simulation, or 0 where unknown
     * @param parameterFile the file that says the threads
     */
    VirtualProcesses(List<SpikeFile> all, int threads, String parameterFile, Defects defects) {
        int highest = -1;
        int digits = 1;
        for (SpikeFile file : all) {
            if (file.isNamed()) {
                files.add(file);
                highest = Math.max(highest, file.process());
                digits = Math.max(digits, file.processDigits());
            }
        }
        directory = files.isEmpty()
                ? ""
                : files.get(0).path().toAbsolutePath().getParent().toString();
        mixed = reportMixed(defects);
        int n = highest + 1;
        String reason = "other files go up to " + highest;
        if (digits > 1 && digits <= 9 && n < DecimalTime.power(digits - 1)) {
            n = (int) DecimalTime.power(digits - 1);
            reason = "numbers of " + digits + " digits mean at least " + n + " processes";
        }
        if (threads > 0 && n % threads != 0) {
            n = (n / threads + 1) * threads;
            reason = parameterFile + " says " + threads + " threads";
        }
        number = n;
        if (!mixed && number > 0) {
            reportMissing(reason, defects);
        }
    }

    private boolean reportMixed(Defects defects) {
        boolean found = false;
        Map<Integer, SpikeFile> byDigits = new TreeMap<>();
        Map<String, SpikeFile> byProcess = new HashMap<>();
        for (SpikeFile file : files) {
            byDigits.putIfAbsent(file.processDigits(), file);
            SpikeFile twin = byProcess.putIfAbsent(file.recorderName() + "/" + file.process(), file);
            if (twin != null) {
                found = true;
                defects.error(
                        "mixed_runs",
                        file.path().toString(),
                        0,
                        1,
                        "virtual process " + file.process() + " of recorder " + file.recorderName()
                                + " has a second file, " + twin.name(),
                        "Keep the files of one run only.");
            }
        }
        if (byDigits.size() > 1 && !found) {
            List<SpikeFile> examples = new ArrayList<>(byDigits.values());
            found = true;
            defects.error(
                    "mixed_runs",
                    examples.get(0).path().toString(),
                    0,
                    byDigits.size(),
                    "files of two runs: the virtual processes of "
                            + examples.get(0).name() + " and " + examples.get(1).name()
                            + " are written with different numbers of digits",
                    "Keep the files of one run only.");
        }
        return found;
    }

    private void reportMissing(String reason, Defects defects) {
        Map<String, boolean[]> present = new LinkedHashMap<>();
        for (SpikeFile file : files) {
            boolean[] processes = present.get(file.recorderName());
            if (processes == null) {
                processes = new boolean[number];
                present.put(file.recorderName(), processes);
            }
            processes[file.process()] = true;
        }
        Map<String, List<String>> recorders = new LinkedHashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Map.Entry<String, boolean[]> entry : present.entrySet()) {
            List<String> missing = new ArrayList<>();
            for (int v = 0; v < number; v++) {
                if (!entry.getValue()[v]) {
                    missing.add(Integer.toString(v));
                }
            }
            if (!missing.isEmpty()) {
                String text = some(missing);
                recorders.putIfAbsent(text, new ArrayList<>());
                recorders.get(text).add(entry.getKey());
                counts.put(text, counts.getOrDefault(text, 0) + missing.size());
            }
        }
        for (Map.Entry<String, List<String>> entry : recorders.entrySet()) {
            reportMissing(entry.getKey(), entry.getValue(), counts.get(entry.getKey()), reason, defects);
        }
    }

    private void reportMissing(String processes, List<String> recorders, int count, String reason, Defects defects) {
        defects.error(
                "missing_process",
                directory,
                0,
                count,
                "no file of virtual process " + processes + " for recorder " + some(recorders) + " (" + reason
                        + "): the neurons of that process would count as silent",
                "Copy the missing files from where the simulation ran; a process without spikes writes a file with a"
                        + " header only. If other files are left over from an earlier run, remove those.");
    }

    /**
     * Checks the ids in the files.
     *
     * @param divisor greatest common divisor of id minus virtual process over all neurons with spikes
     * @param neurons number of neurons with spikes
     */
    public void checkIds(long divisor, long neurons, Defects defects) {
        if (mixed || files.isEmpty() || divisor == 0) {
            return;
        }
        if (divisor % number != 0 && divisor < number) {
            defects.error(
                    "mixed_runs",
                    directory,
                    0,
                    1,
                    "the ids in the files do not fit " + number + " virtual processes: NEST writes neuron i to the file"
                            + " of process i modulo " + number,
                    "Keep the files of one run only, under the names that NEST gave them.");
        } else if (divisor > number && neurons >= ENOUGH_NEURONS) {
            List<String> missing = new ArrayList<>();
            for (long v = number; v < divisor; v++) {
                missing.add(Long.toString(v));
            }
            List<String> recorders = new ArrayList<>();
            for (SpikeFile file : files) {
                if (!recorders.contains(file.recorderName())) {
                    recorders.add(file.recorderName());
                }
            }
            reportMissing(
                    some(missing),
                    recorders,
                    missing.size() * recorders.size(),
                    "all ids equal their process modulo " + divisor,
                    defects);
        }
    }

    /** Writes the directory (text), the number of processes (int), whether runs are mixed (boolean) and the named files. */
    void write(DataOutput out) throws IOException {
        StoredRecording.writeText(out, directory);
        out.writeInt(number);
        out.writeBoolean(mixed);
        StoredRecording.writeFiles(out, files);
    }

    static VirtualProcesses read(DataInput in) throws IOException {
        String directory = StoredRecording.readText(in);
        int number = in.readInt();
        boolean mixed = in.readBoolean();
        return new VirtualProcesses(StoredRecording.readFiles(in), number, mixed, directory);
    }

    private static String some(List<String> names) {
        String text = String.join(", ", names.subList(0, Math.min(names.size(), 8)));
        return names.size() > 8 ? text + " and " + (names.size() - 8) + " more" : text;
    }
}
