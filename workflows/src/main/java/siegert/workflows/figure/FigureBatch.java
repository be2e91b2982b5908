package siegert.workflows.figure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import siegert.compare.figure.Composition;
import siegert.compare.figure.Figure;
import siegert.datasets.AtomicFile;
import siegert.datasets.Workers;
import siegert.datasets.result.Provenance;

/**
 * Figures drawn into a directory, each as PNG, SVG, PDF and a table of its data, with a manifest. A figure whose inputs,
 * program and files are those of the manifest is left as it is.
 */
public final class FigureBatch {
    private static final double DOTS_PER_INCH = 300;

    private final Path directory;
    private final String program;
    private final Renewal renewal;
    private final int threads;

    /** What is drawn. */
    public enum Renewal {
        /** What has changed. */
        CHANGED,
        /** Everything. */
        ALL
    }

    /** Whether a figure was drawn. */
    public enum State {
        DRAWN,
        UNCHANGED
    }

    /**
     * What became of a figure.
     *
     * @param entry what the manifest says of it
     * @param state whether it was drawn
     */
    public record Item(ManifestEntry entry, State state) {
        /** Its name. */
        public String name() {
            return entry.name();
        }

        /** What its numbers were held to. */
        public List<ReferenceCheck> checks() {
            return entry.checks();
        }

        /** Whether all numbers are within their limits. */
        public boolean passed() {
            return entry.passed();
        }
    }

    /**
     * What became of all.
     *
     * @param items in the order of the jobs
     * @param theorySeconds CPU time of theory (s)
     */
    public record Result(List<Item> items, double theorySeconds) {
        /** Whether all numbers of all figures are within their limits. */
        public boolean passed() {
            return items.stream().allMatch(Item::passed);
        }
    }

    private record Done(Item item, double theorySeconds) {}

    /**
     * @param directory where the files go
     * @param program what tells this program from others that might draw differently
     * @param threads number of figures drawn at once, 1 or more; the bytes do not depend on it
     */
    public FigureBatch(Path directory, String program, Renewal renewal, int threads) {
        this.directory = directory;
        this.program = program;
        this.renewal = renewal;
        this.threads = threads;
    }

    /**
     * Draws what is to be drawn.
     *
     * @param provenance of this run, asked for at the end
     * @param progress told how many figures of how many are done
     */
    public Result run(List<FigureJob> jobs, Supplier<Provenance> provenance, BiConsumer<Long, Long> progress) {
        Manifest manifest = Manifest.of(directory);
        List<Callable<Done>> tasks = new ArrayList<>();
        long[] finished = {0};
        for (FigureJob job : jobs) {
            ManifestEntry known = manifest.get(job.name());
            tasks.add(() -> {
                Done done = draw(job, known);
                synchronized (finished) {
                    progress.accept(++finished[0], (long) jobs.size());
                }
                return done;
            });
        }
        List<Item> items = new ArrayList<>();
        double theory = 0;
        for (Done done : Workers.run(tasks, threads)) {
            items.add(done.item());
            theory += done.theorySeconds();
            manifest.put(done.item().entry());
        }
        double seconds = theory;
        AtomicFile.write(directory.resolve(Manifest.FILE), out -> manifest.write(provenance.get(), seconds, out));
        return new Result(items, theory);
    }

    private Done draw(FigureJob job, ManifestEntry known) {
        List<InputHash> inputs = job.inputs();
        if (renewal == Renewal.CHANGED && known != null && known.isCurrent(program, inputs, directory)) {
            return new Done(new Item(known, State.UNCHANGED), 0);
        }
        FigureJob.Outcome outcome = job.run();
        Composition composition = outcome.composition();
        Figure figure = composition.figure();
        String name = job.name();
        AtomicFile.write(directory.resolve(name + ".svg"), figure::writeSvg);
        AtomicFile.write(directory.resolve(name + ".pdf"), figure::writePdf);
        AtomicFile.write(directory.resolve(name + ".png"), out -> figure.writePng(out, DOTS_PER_INCH));
        AtomicFile.writeText(directory.resolve(name + ".csv"), composition.csv());
        List<InputHash> files =
                ManifestEntry.hashes(List.of(name + ".png", name + ".svg", name + ".pdf", name + ".csv"), directory);
        ManifestEntry entry =
                new ManifestEntry(name, job.title(), job.source(), program, inputs, outcome.checks(), files);
        return new Done(new Item(entry, State.DRAWN), outcome.theorySeconds());
    }
}
