package siegert.spikes.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import siegert.datasets.Workers;
import siegert.spikes.io.record.RecordSource;
import siegert.spikes.io.record.RefusedFileException;
import siegert.spikes.io.record.Survey;

/** The first pass over files of other formats than NEST 3's, by several threads at once. */
final class SourceSurvey {
    private final ReadingSettings settings;
    private final DecimalTime resolution;
    private final int threads;
    private final ReadProgress progress;

    /**
     * @param settings how the files are read
     * @param resolution resolution of the simulation (ms), or {@code null} where unknown
     * @param threads number of threads, 1 or more
     * @param progress told how far they have come
     */
    SourceSurvey(ReadingSettings settings, DecimalTime resolution, int threads, ReadProgress progress) {
        this.settings = settings;
        this.resolution = resolution;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * A file whose format is known.
     *
     * @param file the file, compressed if its content is
     * @param header what it says
     */
    record Surveyed(SpikeFile file, SpikeHeader header) {}

    /** What came of a file. */
    interface Outcome {
        /** @throws RefusedFileException if its format is not known, or it does not say enough */
        Surveyed surveyed() throws IOException, RefusedFileException;
    }

    /** Reads each of the files once; the outcomes stand in their order. */
    List<Outcome> of(List<SpikeFile> files) {
        long total = 0;
        for (SpikeFile file : files) {
            total += file.bytes();
        }
        ByteProgress read = new ByteProgress(progress, total);
        List<Outcome> outcomes = new ArrayList<>();
        if (threads == 1 || files.size() < 2) {
            for (SpikeFile file : files) {
                outcomes.add(() -> survey(file, read));
            }
            return outcomes;
        }
        ExecutorService workers = Executors.newFixedThreadPool(Math.min(threads, files.size()), work -> {
            Thread thread = new Thread(work, "survey");
            thread.setDaemon(true);
            return thread;
        });
        for (SpikeFile file : files) {
            Future<Outcome> outcome = workers.submit(() -> outcome(file, read));
            outcomes.add(() -> Workers.result(outcome).surveyed());
        }
        workers.shutdown();
        return outcomes;
    }

    /** The outcome whatever it is, so that the file that is asked for first says first what is wrong with it. */
    private Outcome outcome(SpikeFile file, ByteProgress read) {
        try {
            Surveyed surveyed = survey(file, read);
            return () -> surveyed;
        } catch (IOException e) {
            return () -> {
                throw e;
            };
        } catch (RefusedFileException e) {
            return () -> {
                throw e;
            };
        }
    }

    private Surveyed survey(SpikeFile named, ByteProgress read) throws IOException, RefusedFileException {
        SpikeFile file = named;
        byte[] head = NestHeader.head(file);
        if (!file.compressed() && head.length > 2 && head[0] == 0x1f && head[1] == (byte) 0x8b) {
            file = file.asCompressed();
            head = NestHeader.head(file);
            NestHeader nest = NestHeader.parse(head, head.length < NestHeader.PROBE);
            if (nest.content().isSpikes()) {
                return new Surveyed(file, nest);
            }
        }
        NestHeader nest2 = settings.columns().isEmpty() && settings.timeUnit().isEmpty()
                ? NestHeader.parseNest2(head, head.length < NestHeader.PROBE)
                : null;
        if (nest2 != null) {
            return new Surveyed(file, nest2);
        }
        RecordSource source = SpikeFormats.open(SpikeFormats.bytes(file), head, settings.declaration(resolution));
        Survey survey = Survey.of(source, read::add);
        return new Surveyed(file, new SurveyedHeader(source, survey, PopulationIds.UNCHANGED, settings.sort()));
    }
}
