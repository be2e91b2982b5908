package siegert.compare.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import siegert.compare.SyntheticRun;
import siegert.compare.alignment.AlignedSpectra;
import siegert.datasets.result.Eigenmode;

/** Which mode a peak goes to, and which it does not. */
class RhythmsTest {
    private static final double[] FREQUENCY = {0, 40, 80, 120};

    private final AlignedSpectra spectra = new SyntheticRun().report().spectra();

    /** A mode with the same share in a population at all frequencies, in the other populations another one. */
    private static Eigenmode mode(double frequency, int population, double share, double others) {
        double[][] shares = new double[4][FREQUENCY.length];
        for (int p = 0; p < 4; p++) {
            Arrays.fill(shares[p], p == population ? share : others);
        }
        double[][] sensitivity = new double[4][4];
        sensitivity[population][population] = 1;
        sensitivity[population][0] = -0.5;
        sensitivity[0][population] = 0.1;
        return new Eigenmode(
                frequency + " Hz",
                frequency,
                0.7,
                0,
                0.3,
                "minimum",
                "4I",
                frequency,
                sensitivity,
                sensitivity,
                Optional.of(new Eigenmode.Trajectory(FREQUENCY, FREQUENCY, FREQUENCY, shares)));
    }

    /** Noise may make a peak at higher frequencies. */
    private static long slow(List<Rhythm.Peak> peaks) {
        return peaks.stream().filter(p -> p.frequency() < 100).count();
    }

    private static List<String> populations(Rhythm rhythm) {
        return rhythm.peaks().stream().map(Rhythm.Peak::population).toList();
    }

    /** All populations have a peak at 64 Hz; the mode nearest to it makes less of 5I than one further away. */
    @Test
    void aPeakGoesToTheModeThatMakesMostOfItsPopulation() {
        Rhythms rhythms = Rhythms.of(spectra, List.of(mode(63, 1, 0.8, 0.5), mode(69, 2, 0.9, 0.1)));
        assertEquals(2, rhythms.rhythms().size());
        assertEquals(List.of("23E", "4I", "6E"), populations(rhythms.rhythms().get(0)));
        assertEquals(List.of("5I"), populations(rhythms.rhythms().get(1)));
        assertEquals(0, slow(rhythms.unexplained()));
        assertEquals("low gamma", rhythms.rhythms().get(0).band());
    }

    /** 12 % of the frequency of the peak is the furthest, whatever the share. */
    @Test
    void aModeFarAwayMakesNoPeak() {
        Rhythms rhythms = Rhythms.of(spectra, List.of(mode(80, 1, 0.9, 0.9)));
        assertEquals(List.of(), rhythms.rhythms());
        assertEquals(4, slow(rhythms.unexplained()));
    }

    /** Without shares the nearest mode is taken. */
    @Test
    void withoutTrajectoriesTheNearestModeCounts() {
        List<Eigenmode> modes = List.of(mode(63, 1, 0.8, 0.5), mode(69, 2, 0.9, 0.1)).stream()
                .map(m -> new Eigenmode(
                        m.name(),
                        m.frequency(),
                        m.real(),
                        m.imaginary(),
                        m.distance(),
                        m.extremum(),
                        m.population(),
                        m.peak(),
                        m.amplitude(),
                        m.shift(),
                        Optional.empty()))
                .toList();
        Rhythms rhythms = Rhythms.of(spectra, modes);
        assertEquals(1, rhythms.rhythms().size());
        assertEquals(4, rhythms.rhythms().get(0).peaks().size());
    }

    /** The strongest connection first, those below a fifth of it left out. */
    @Test
    void connectionsAreNamedByTheirSensitivity() {
        Rhythm rhythm =
                Rhythms.of(spectra, List.of(mode(63, 1, 0.8, 0.5))).rhythms().get(0);
        assertEquals(
                List.of(new Rhythm.Connection("4I", "4I", 1), new Rhythm.Connection("4I", "23E", -0.5)),
                rhythm.height());
    }

    @Test
    void sharesLieBetweenThoseOfNeighbouringFrequencies() {
        Eigenmode.Trajectory trajectory = new Eigenmode.Trajectory(
                new double[] {10, 20}, new double[2], new double[2], new double[][] {{0.2, 0.6}});
        assertEquals(0.3, trajectory.share(0, 12.5), 1e-15);
        assertEquals(0.6, trajectory.share(0, 20));
        assertEquals(0, trajectory.share(0, 21));
    }
}
