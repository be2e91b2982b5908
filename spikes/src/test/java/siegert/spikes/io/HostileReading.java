package siegert.spikes.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import siegert.datasets.InputException;
import siegert.datasets.Problem;
import siegert.spikes.io.record.SpikeTimeUnit;

/** Reads each file of a directory and prints what came of it: a program of its own, so that its heap can be small. */
final class HostileReading {
    private HostileReading() {}

    public static void main(String[] arguments) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> list = Files.list(Path.of(arguments[0]))) {
            list.sorted().forEach(files::add);
        }
        for (Path file : files) {
            System.out.println(file.getFileName() + ": " + read(file));
        }
    }

    private static String read(Path file) {
        ReadingSettings settings = ReadingSettings.defaults()
                .withGrouping(ReadingSettings.Grouping.RECORDERS)
                .withTimeUnit(SpikeTimeUnit.MILLISECONDS);
        try {
            String spikes = SampleFiles.spikes(RecordingFiles.open(List.of(file), settings))
                    .toString();
            return spikes.length() > 400 ? spikes.substring(spikes.length() - 400) : spikes;
        } catch (InputException e) {
            StringBuilder text = new StringBuilder();
            for (Problem problem : e.problems()) {
                text.append(problem.message()).append("; ");
            }
            return text.toString();
        }
    }
}
