package siegert.workflows.scan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import siegert.datasets.InputException;
import siegert.datasets.catalogue.Catalogue;
import siegert.datasets.result.Method;
import siegert.datasets.result.Refractoriness;
import siegert.theory.network.ResponseModel;

class ScanJournalTest {
    @TempDir
    Path directory;

    private static Scan scan(String vary) {
        return Scan.of(
                Catalogue.bundled().networkSource("microcircuit"),
                List.of(),
                new ParameterGrid(List.of(Variation.parse(vary))),
                Method.SHIFT,
                Refractoriness.INCLUDED,
                ResponseModel.PUBLISHED,
                new double[] {1, 2, 3},
                List.of(Observable.RATES),
                "test");
    }

    private static ScanPoint point(int index, String failure) {
        double[] values = new double[8];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.sqrt(2 + i + 100 * index) * 1e-5;
        }
        values[3] = Double.NaN;
        return new ScanPoint(index, values, failure);
    }

    private static List<ScanPoint> read(Path file, Scan scan) {
        List<ScanPoint> points = new ArrayList<>();
        ScanJournal.read(file, scan, points::add);
        return points;
    }

    @Test
    void pointsComeBackBitByBit() throws IOException {
        Scan scan = scan("g=1:10:1");
        Path file = ScanJournal.file(directory, scan);
        try (ScanJournal journal = ScanJournal.append(file, scan)) {
            journal.add(point(7, ""));
            journal.add(point(2, "no rates found: \u03bd, \u00e4 and \"quotes\""));
        }
        List<ScanPoint> points = read(file, scan);
        assertEquals(2, points.size());
        assertEquals(7, points.get(0).index());
        assertArrayEquals(point(7, "").values(), points.get(0).values());
        assertEquals(
                "no rates found: \u03bd, \u00e4 and \"quotes\"", points.get(1).failure());
    }

    @Test
    void cutAtAnyByteItLosesTheTornLineOnlyAndGoesOn() throws IOException {
        Scan scan = scan("g=1:10:1");
        Path whole = directory.resolve("whole");
        List<Long> ends = new ArrayList<>();
        try (ScanJournal journal = ScanJournal.append(whole, scan)) {
            ends.add(Files.size(whole));
            for (int i = 0; i < 3; i++) {
                journal.add(point(i, i == 1 ? "some reason" : ""));
                ends.add(Files.size(whole));
            }
        }
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = directory.resolve("cut");
        for (int length = 0; length <= bytes.length; length++) {
            int at = length;
            Files.write(cut, Arrays.copyOf(bytes, length));
            try (ScanJournal journal = ScanJournal.append(cut, scan)) {
                journal.add(point(9, ""));
            }
            List<Integer> found = read(cut, scan).stream().map(ScanPoint::index).toList();
            // a line that lacks nothing but its line feed is whole
            long complete = ends.stream().filter(end -> at >= end - 1).count() - 1;
            List<Integer> expected = new ArrayList<>();
            for (int i = 0; i < (at >= ends.get(0) ? complete : 0); i++) {
                expected.add(i);
            }
            expected.add(9);
            assertEquals(expected, found, "cut after " + length + " bytes");
        }
    }

    @Test
    void aChangedByteCostsItsLine() throws IOException {
        Scan scan = scan("g=1:10:1");
        Path file = directory.resolve("journal");
        try (ScanJournal journal = ScanJournal.append(file, scan)) {
            journal.add(point(1, ""));
            journal.add(point(2, ""));
        }
        String text = Files.readString(file);
        Files.writeString(file, text.replaceFirst("E-4", "E-5"));
        assertEquals(List.of(2), read(file, scan).stream().map(ScanPoint::index).toList());
    }

    @Test
    void anotherScanHasAnotherJournal() throws IOException {
        Scan one = scan("g=1:10:1");
        Scan other = scan("g=1:10:0.5");
        Path file = ScanJournal.file(directory, one);
        assertFalse(file.equals(ScanJournal.file(directory, other)));
        try (ScanJournal journal = ScanJournal.append(file, one)) {
            journal.add(point(1, ""));
        }
        assertFalse(ScanJournal.read(file, other, p -> {}));
        assertTrue(ScanJournal.read(file, one, p -> {}));
        InputException e = assertThrows(
                InputException.class, () -> new ScanRun(other, ScanPart.WHOLE, directory).reuse(directory));
        assertTrue(e.getMessage().contains("has no points of this scan"), e.getMessage());
    }

    @Test
    void twoWritersAreRefused() throws IOException {
        Scan scan = scan("g=1:10:1");
        Path file = ScanJournal.file(directory, scan);
        try (ScanJournal journal = ScanJournal.append(file, scan)) {
            journal.add(point(1, ""));
            InputException e = assertThrows(InputException.class, () -> ScanJournal.append(file, scan));
            assertTrue(e.getMessage().contains("another process works on this scan"), e.getMessage());
        }
        assertEquals(1, read(file, scan).size());
    }
}
