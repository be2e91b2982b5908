package siegert.spikes.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import siegert.datasets.Problem;
import siegert.spikes.io.record.Column;
import siegert.spikes.io.record.SpikeTimeUnit;

/** Every literal sample of a format is read, or refused with its reason. Expected spikes are read off the files by eye. */
class SampleFilesTest {
    private static final ReadingSettings PLAIN = ReadingSettings.defaults();

    @TempDir
    Path directory;

    private SampleFiles files;

    @BeforeEach
    void directory() {
        files = new SampleFiles(directory);
    }

    private void assertRefused(ReadingSettings settings, String kind, String... words) {
        List<Problem> problems = files.problems(settings);
        for (String word : words) {
            assertTrue(problems.toString().contains(word), word + " in " + problems);
        }
    }

    @Test
    void nest2() {
        files.copy("nest2/spikes-1258-0.gdf", "nest2/empty-12-1.gdf")
                .write("population_GIDs.dat", "P1  1  5 \nP2  6  9 \n");
        assertEquals(List.of("P1:0@10.300", "P2:1@10.400", "P1:2@9.900"), files.spikes(PLAIN));
        assertEquals("NEST 2", files.open(PLAIN).headers().get(0).simulator());
    }

    @Test
    void nest2InSteps() {
        files.copy("nest2/steps-precise-12-0.gdf").write("population_GIDs.dat", "1 7 P1\n");
        assertRefused(PLAIN, "unknown_resolution", "resolution_ms: 0.1");
        // 103 steps of 0.1 ms less 0.049 ms
        assertEquals(
                List.of("P1:0@10.251", "P1:6@10.400"), files.spikes(PLAIN.withResolution(DecimalTime.parse("0.1"))));
    }

    @Test
    void bmtkText() {
        files.copy("bmtk/spikes.csv");
        assertRefused(PLAIN, "population_table", "--populations", "cortex 1000");
        files.write("populations.csv", "population,size\nthalamus,3\ncortex,6\n");
        assertEquals(List.of("cortex:4@130.3", "cortex:5@130.8"), files.spikes(PLAIN));
        files.write("populations.csv", "cortex,5\n");
        assertEquals(List.of("cortex:4@130.3", "?@130.8"), files.spikes(PLAIN));
    }

    @Test
    void nestGpu() {
        files.copy("nestgpu/spike_times_0.dat").write("population_nodeids.dat", "1 20 P1\n");
        assertEquals(List.of("P1:11@501.3", "P1:2@500.1"), files.spikes(PLAIN));
    }

    @Test
    void coreNeuron() {
        files.write("out.dat", "/scatter\n0.1\t7\n0.225\t3\n").write("populations.yaml", "E: [0, 4]\nI: [5, 9]\n");
        assertEquals(List.of("I:2@0.100", "E:3@0.225"), files.spikes(PLAIN));
        assertTrue(files.open(PLAIN).defects().findings().get(0).message().contains("as NEURON"));
    }

    @Test
    void tableOfTheMultiAreaModel() {
        files.copy("mam/network_gids.txt").write("sim-spikes-9-0.gdf", "1\t10.3\t\n60752\t10.4\t\n");
        assertEquals(List.of("V1 23E:0@10.3", "V1 23I:13365@10.4"), files.spikes(PLAIN));
    }

    @Test
    void arrayOfTwoColumns() {
        files.copy("npy/L_by_2.npy").write("population_nodeids.dat", "1 4 E\n");
        assertRefused(PLAIN, "unknown_unit", "--time-unit");
        assertEquals(List.of("E:0@10.1", "E:1@10.2"), files.spikes(PLAIN.withTimeUnit(SpikeTimeUnit.MILLISECONDS)));
        assertEquals(
                List.of("E:0@10100", "E:1@10200"),
                files.spikes(PLAIN.withTimeUnit(SpikeTimeUnit.SECONDS).withColumns(List.of(Column.ID, Column.TIME))));
    }

    @Test
    void pickledDictionary() {
        files.copy("npy/events_dict_pickled.npy").write("population_nodeids.dat", "1 4 E\n");
        assertRefused(PLAIN, "not_spikes", "allow_pickle=True).item()", "numpy.savez(");
    }

    @Test
    void brian2() {
        files.copy("brian2/spikes.npz").write("population_nodeids.dat", "0 2 E\n");
        assertRefused(PLAIN, "unknown_unit", "--time-unit");
        assertEquals(List.of("E:0@1", "E:2@2", "E:1@3"), files.spikes(PLAIN.withTimeUnit(SpikeTimeUnit.SECONDS)));
    }

    @Test
    void sonataWithSortingAsText() {
        files.copy("sonata/strattr.h5");
        assertRefused(PLAIN, "population_table", "v1 1000");
        files.write("populations.csv", "v1 3\n");
        assertEquals(List.of("v1:0@10.1", "v1:2@10.2", "v1:1@11.0", "v1:2@12.5"), files.spikes(PLAIN));
    }

    @Test
    void sonataWithSortingAsEnumeration() {
        // seconds, and two populations of a network in one
        files.copy("sonata/enumattr.h5").write("populations.csv", "E 0 1\nI 2 2\n");
        assertEquals(List.of("E:0@10.1", "I:0@10.2", "E:1@11.0", "I:0@12.5"), files.spikes(PLAIN));
    }

    @Test
    void sonataWithoutUnitsAndOrder() {
        files.copy("sonata/nosort_nounits_gzip.h5");
        ReadingSettings seen = PLAIN.withGrouping(ReadingSettings.Grouping.RECORDERS);
        assertEquals(List.of("p:0@10.1", "p:2@10.2", "p:1@11.0", "p:2@12.5"), files.spikes(seen));
        String findings = files.open(seen).defects().findings().toString();
        assertTrue(findings.contains("read in ms"), findings);
        assertTrue(findings.contains("are sorted"), findings);
        assertTrue(findings.contains("ids 0 to 2 are taken"), findings);
    }

    @Test
    void sonataOfOld() {
        files.copy("sonata/old_gids.h5");
        // its spikes stand in no population: the file is one
        ReadingSettings seen = PLAIN.withGrouping(ReadingSettings.Grouping.RECORDERS);
        assertEquals(
                List.of("old_gids:0@10.1", "old_gids:2@10.2", "old_gids:1@11.0", "old_gids:2@12.5"),
                files.spikes(seen));
        files.write("populations.csv", "all,0,2\n");
        assertEquals(List.of("all:0@10.1", "all:2@10.2", "all:1@11.0", "all:2@12.5"), files.spikes(PLAIN));
    }

    @Test
    void mesocircuit() {
        files.copy("meso/spike_recorder.h5").write("population_nodeids.dat", "1 4 L23E\n");
        assertEquals(List.of("L23E:0@500.1", "L23E:2@500.4"), files.spikes(PLAIN));
    }

    @Test
    void nwb() {
        files.copy("nwb/units_min.nwb");
        // unit 11 is silent
        assertEquals(List.of("units:0@100", "units:0@500", "units:0@900", "units:2@200"), files.spikes(PLAIN));
        assertEquals(3, files.open(PLAIN).table().neurons());
    }

    @Test
    void netPyne() {
        files.copy("netpyne/model_data.json");
        assertEquals(List.of("I:0@5.100", "E:1@5.200", "I:0@7.000"), files.spikes(PLAIN));
        assertEquals("0.025", files.open(PLAIN).resolution().toString());
    }

    @Test
    void everySampleCompressed() {
        files.write("model_data.json", SampleFiles.gzip(SampleFiles.sample("netpyne/model_data.json")));
        assertEquals(List.of("I:0@5.100", "E:1@5.200", "I:0@7.000"), files.spikes(PLAIN));
        files.write("model_data.json", SampleFiles.gzip(SampleFiles.sample("nwb/units_min.nwb")));
        assertEquals(List.of("units:0@100", "units:0@500", "units:0@900", "units:2@200"), files.spikes(PLAIN));
        files.write("populations.csv", "cortex,6\n");
        files.write("model_data.json", SampleFiles.gzip(SampleFiles.sample("bmtk/spikes.csv")));
        assertEquals(List.of("cortex:4@130.3", "cortex:5@130.8"), files.spikes(PLAIN));
    }

    @Test
    void patternsOfNames() {
        files.copy("nest2/spikes-1258-0.gdf", "bmtk/spikes.csv").write("population_GIDs.dat", "P1  1  5 \nP2  6  9 \n");
        RecordingFiles found = RecordingFiles.open(List.of(directory.resolve("*.gdf")), PLAIN);
        assertEquals(List.of("P1:0@10.300", "P2:1@10.400", "P1:2@9.900"), SampleFiles.spikes(found));
        found = RecordingFiles.open(List.of(directory.resolve("**125?-0.gdf")), PLAIN);
        assertEquals(1, found.files().size());
    }

    @Test
    void filesThatCountFromZero() {
        files.write("net_exc.csv", "i,time_ms\n0,1.5\n2,1.25\n").write("net_inh.csv", "i,time_ms\n0,0.5\n");
        files.write("populations.csv", "exc,4\ninh,2\n");
        assertEquals(List.of("exc:0@1.50", "exc:2@1.25", "inh:0@0.50"), files.spikes(PLAIN));
        files.write("populations.csv", "exc,2\ninh,2\n");
        assertEquals(List.of("exc:0@1.50", "?@1.25", "inh:0@0.50"), files.spikes(PLAIN));
    }
}
