package siegert.workflows.console;

import java.util.List;
import siegert.datasets.result.Finding;
import siegert.datasets.result.Soundness;

/** The check of a recording as a table for people. */
public final class SoundnessTable {
    private SoundnessTable() {}

    /**
     * What was read, the verdict, a table of the problems, each of them in words with its remedy, and notes.
     *
     * @param soundness the check
     * @param name name of the recording
     */
    public static String format(Soundness soundness, String name) {
        StringBuilder text = new StringBuilder();
        text.append(soundness
                        .contents()
                        .map(contents -> MeasurementTable.head(contents.recording()))
                        .orElse(name + ": the spikes were not read, because of what is wrong below"))
                .append("\n");
        List<Finding> problems = soundness.problems();
        if (problems.isEmpty()) {
            text.append("sound: no problem was found\n");
        } else {
            text.append("not sound: ")
                    .append(problems.size())
                    .append(problems.size() == 1 ? " problem\n\n" : " problems\n\n");
            table(problems, text);
        }
        if (!soundness.notes().isEmpty()) {
            text.append('\n').append(Notes.ofFindings(soundness.notes()));
        }
        return text.toString();
    }

    private static void table(List<Finding> problems, StringBuilder text) {
        TextTable table = new TextTable("", "severity", "problem", "count", "where");
        for (int k = 0; k < problems.size(); k++) {
            Finding problem = problems.get(k);
            table.add(
                    Integer.toString(k + 1),
                    problem.severity().key(),
                    problem.kind(),
                    Long.toString(problem.count()),
                    problem.file() + (problem.line() > 0 ? ":" + problem.line() : ""));
        }
        text.append(table.format());
        for (int k = 0; k < problems.size(); k++) {
            Finding problem = problems.get(k);
            text.append('\n')
                    .append(k + 1)
                    .append("  ")
                    .append(problem.message())
                    .append('\n');
            if (!problem.remedy().isEmpty()) {
                text.append("   ").append(problem.remedy()).append('\n');
            }
        }
    }
}
