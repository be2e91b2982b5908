package siegert.spikes.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class PopulationNamesTest {
    private static final PopulationTable TABLE = PopulationTable.of(
            List.of(
                    new PopulationTable.Entry("", new int[] {1}, new int[] {10}, 1),
                    new PopulationTable.Entry("", new int[] {11}, new int[] {20}, 2)),
            "table",
            new Defects());

    @Test
    void theNameIsWhatDiffersBetweenSeparators() {
        assertParts(List.of("23E", "23I"), "spike_recorder_23E", "spike_recorder_23I");
        assertParts(List.of("23E", "23I", "4E"), "spike_recorder_23E", "spike_recorder_23I", "spike_recorder_4E");
        assertParts(List.of("4E", "5E"), "rec-4E", "rec-5E");
        assertParts(List.of("E", "I"), "E_spikes", "I_spikes");
        assertParts(List.of("L4-E", "L5-I"), "a.L4-E.x", "a.L5-I.x");
        assertParts(List.of("exc", "inh"), "exc", "inh");
        assertParts(List.of("E", "E2"), "out/E", "out/E2");
        assertParts(List.of("E"), "spike_recorder_E");
        assertParts(List.of(""), "spike_recorder");
        assertParts(List.of("net"), "net");
    }

    private static void assertParts(List<String> expected, String... labels) {
        assertEquals(expected, PopulationNames.differingParts(List.of(labels)));
    }

    @Test
    void aRecorderBelongsToThePopulationOfItsSpikes() {
        List<String> labels = List.of("r_E", "r_I");
        assertEquals(List.of("E", "I"), PopulationNames.fromLabels(TABLE, labels, new int[] {1, 11}));
        assertEquals(List.of("I", "E"), PopulationNames.fromLabels(TABLE, labels, new int[] {11, 1}));
        assertEquals(List.of("I", "E"), PopulationNames.fromLabels(TABLE, labels, new int[] {11, -1}));
        assertEquals(List.of("E", "I"), PopulationNames.fromLabels(TABLE, labels, new int[] {-1, -1}));
        assertNull(PopulationNames.fromLabels(TABLE, labels, new int[] {1, 2}));
        assertNull(PopulationNames.fromLabels(TABLE, List.of("r", "r"), new int[] {1, 11}));
        assertNull(PopulationNames.fromLabels(TABLE, List.of("r"), new int[] {1}));
    }
}
