package siegert.workflows.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import siegert.compare.figure.Axis;
import siegert.compare.figure.Composition;
import siegert.compare.figure.Ink;
import siegert.compare.figure.Mark;
import siegert.compare.figure.Plot;
import siegert.compare.figure.Style;
import siegert.datasets.result.Provenance;
import siegert.workflows.figure.FigureBatch.Renewal;
import siegert.workflows.figure.FigureBatch.Result;
import siegert.workflows.figure.FigureBatch.State;

class FigureBatchTest {
    @TempDir
    Path directory;

    /** A figure of one curve that counts how often it is drawn. */
    private static final class Job implements FigureJob {
        private final String input;
        private final ReferenceCheck check;
        private int drawn;

        Job(String input, double deviation) {
            this.input = input;
            this.check = new ReferenceCheck("rate", "by hand", 1, deviation, 1e-3, "Hz");
        }

        @Override
        public String name() {
            return "job";
        }

        @Override
        public String title() {
            return "A job";
        }

        @Override
        public String source() {
            return "nowhere";
        }

        @Override
        public List<InputHash> inputs() {
            return List.of(InputHash.ofText("network", "n", input));
        }

        @Override
        public Outcome run() {
            drawn++;
            double[] x = {0, 1};
            Plot plot = new Plot("", "", Axis.linear("x", 0, 1, 2), Axis.linear("y", 0, 1, 2))
                    .with(new Mark.Curve("curve", x, x, Style.of(Ink.BLUE)));
            Composition composition =
                    new Composition(name(), title(), "", 85, List.of(Composition.Row.of(40, plot)), List.of());
            return new Outcome(composition, List.of(check), 0);
        }
    }

    private Result run(Job job, String program, Renewal renewal) {
        return new FigureBatch(directory, program, renewal, 2)
                .run(List.of(job), () -> new Provenance("1", "", "", "", 0, List.of()), (done, all) -> {});
    }

    private State state(Job job, String program) {
        return run(job, program, Renewal.CHANGED).items().get(0).state();
    }

    @Test
    void whatHasNotChangedIsLeftAsItIs() throws IOException {
        Job job = new Job("a", 0);
        assertEquals(State.DRAWN, state(job, "1"));
        byte[] before = Files.readAllBytes(directory.resolve("job.pdf"));
        assertEquals(State.UNCHANGED, state(job, "1"));
        assertEquals(1, job.drawn);
        assertEquals(State.DRAWN, state(new Job("b", 0), "1"), "another input");
        assertEquals(State.DRAWN, state(new Job("b", 0), "2"), "another program");
        Files.writeString(directory.resolve("job.csv"), "touched");
        assertEquals(State.DRAWN, state(new Job("b", 0), "2"), "a file was touched");
        Files.delete(directory.resolve("job.pdf"));
        assertEquals(State.DRAWN, state(new Job("b", 0), "2"), "a file is missing");
        assertArrayEquals(before, Files.readAllBytes(directory.resolve("job.pdf")));
        assertEquals(
                State.DRAWN,
                run(new Job("b", 0), "2", Renewal.ALL).items().get(0).state());
    }

    @Test
    void aSpoiltManifestIsMadeAgain() throws IOException {
        state(new Job("a", 0), "1");
        Files.writeString(directory.resolve(Manifest.FILE), "{\"figures\": [{}]}");
        assertEquals(State.DRAWN, state(new Job("a", 0), "1"));
        assertEquals(State.UNCHANGED, state(new Job("a", 0), "1"));
    }

    @Test
    void aNumberBeyondItsLimitFailsAlsoWhenItIsNotDrawnAgain() {
        Job far = new Job("a", 2e-3);
        assertFalse(run(far, "1", Renewal.CHANGED).passed());
        Result again = run(far, "1", Renewal.CHANGED);
        assertEquals(State.UNCHANGED, again.items().get(0).state());
        assertFalse(again.passed());
        assertTrue(run(new Job("b", 1e-3), "1", Renewal.CHANGED).passed());
        assertFalse(run(new Job("c", Double.NaN), "1", Renewal.CHANGED).passed());
    }

    @Test
    void deviationsKeepTheLargestAndWhatIsNoNumber() {
        Deviation relative = new Deviation("q", "r", 0.1, ReferenceCheck.RELATIVE);
        relative.add(1.05, 1).add(2.02, 2);
        assertEquals(0.05, relative.check().deviation(), 1e-12);
        assertEquals(2, relative.check().values());
        assertTrue(relative.check().passed());
        assertFalse(relative.add(Double.NaN, 1).add(1, 1).check().passed());
        assertFalse(new Deviation("q", "r", 0.1, "Hz").check().passed(), "nothing was compared");
    }
}
