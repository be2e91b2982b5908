package siegert.theory.observation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ejml.data.ZMatrixRMaj;
import siegert.datasets.result.Eigenmode;
import siegert.theory.linalg.ComplexEigen;
import siegert.theory.modes.Eigenmodes;
import siegert.theory.modes.EigenvalueTrajectories;
import siegert.theory.modes.SensitivityMeasure;
import siegert.theory.network.EffectiveConnectivity;
import siegert.theory.network.MeanField;
import siegert.theory.special.Complex;

/**
 * The eigenmodes of linear response with their sensitivity measures (Bos, Diesmann and Helias 2016,
 * doi:10.1371/journal.pcbi.1005132), see {@link Eigenmodes} and {@link SensitivityMeasure}.
 */
public final class Modes {
    /** Whether eigenvalues are given along all frequencies. */
    public enum Trajectories {
        KEPT,
        LEFT_OUT
    }

    private final MeanField theory;
    private final double[] frequency;
    private final EffectiveConnectivity connectivity;

    private Modes(MeanField theory, EffectiveConnectivity connectivity, double[] frequency) {
        this.theory = theory;
        this.frequency = frequency;
        this.connectivity = connectivity;
    }

    /**
     * The modes, by rising critical frequency.
     *
     * @param frequency frequencies (Hz), ascending, dense enough to follow the eigenvalues. Not modified.
     * @throws IllegalArgumentException if there is no frequency or they do not ascend
     */
    public static List<Eigenmode> of(MeanField theory, double[] frequency, Trajectories trajectories) {
        EffectiveConnectivity connectivity = theory.effectiveConnectivity(
                Arrays.stream(frequency).map(Math::abs).max().orElse(0));
        return of(theory, connectivity, frequency, trajectories);
    }

    /**
     * The same, with an effective connectivity that others use too.
     *
     * @param connectivity that of the theory
     */
    public static List<Eigenmode> of(
            MeanField theory, EffectiveConnectivity connectivity, double[] frequency, Trajectories trajectories) {
        return new Modes(theory, connectivity, frequency).modes(trajectories);
    }

    private List<Eigenmode> modes(Trajectories wanted) {
        double[] omega = Arrays.stream(frequency).map(f -> 2 * Math.PI * f).toArray();
        ZMatrixRMaj[] onGrid = connectivity.at(omega);
        List<ComplexEigen> eigen = Arrays.stream(onGrid).map(ComplexEigen::of).toList();
        Eigenmodes found = Eigenmodes.find(omega, eigen, w -> connectivity.at(w)[0]);
        EigenvalueTrajectories followed = wanted == Trajectories.KEPT ? found.trajectories() : null;
        SpectralPeaks peaks = new SpectralPeaks(theory, connectivity, frequency);
        int[] populations = found.all().stream().mapToInt(peaks::mostExplained).toArray();
        double[] peak = new double[populations.length];
        Arrays.setAll(peak, k -> peak(found, k, peaks, populations[k]));
        List<Eigenmode> modes = new ArrayList<>();
        for (int k = 0; k < populations.length; k++) {
            siegert.theory.modes.Eigenmode mode = found.all().get(k);
            SensitivityMeasure measure = sensitivity(mode);
            modes.add(new Eigenmode(
                    mode.name(),
                    mode.frequency(),
                    mode.eigenvalue().re(),
                    mode.eigenvalue().im(),
                    mode.distance(),
                    mode.extremum().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    theory.network().names().get(populations[k]),
                    peak[k],
                    measure == null ? new double[0][] : measure.amplitude().toArray(),
                    measure == null ? new double[0][] : measure.frequency().toArray(),
                    Optional.ofNullable(followed).map(t -> trajectory(t, mode.trajectory(), eigen, peaks))));
        }
        return modes;
    }

    /** The peak of mode k (Hz); NaN where it has none, or where another mode is nearer to it. */
    private static double peak(Eigenmodes modes, int k, SpectralPeaks peaks, int population) {
        siegert.theory.modes.Eigenmode mode = modes.all().get(k);
        if (mode.extremum() != siegert.theory.modes.Eigenmode.Extremum.MINIMUM) {
            return Double.NaN;
        }
        double peak = peaks.above(population, mode.frequency());
        boolean own = modes.all().stream()
                .allMatch(other -> Math.abs(other.frequency() - peak) >= Math.abs(mode.frequency() - peak));
        return own ? peak : Double.NaN;
    }

    /** Null for an eigenvalue that has no derivative, which several equal ones of 0 have not. */
    private SensitivityMeasure sensitivity(siegert.theory.modes.Eigenmode mode) {
        try {
            return SensitivityMeasure.of(connectivity.at(mode.omega())[0], mode);
        } catch (ArithmeticException defective) {
            return null;
        }
    }

    private Eigenmode.Trajectory trajectory(
            EigenvalueTrajectories followed, int trajectory, List<ComplexEigen> eigen, SpectralPeaks peaks) {
        double[][] share = new double[theory.network().size()][frequency.length];
        double[] real = new double[frequency.length];
        double[] imaginary = new double[frequency.length];
        for (int f = 0; f < frequency.length; f++) {
            Complex value = followed.value(f, trajectory);
            real[f] = value.re();
            imaginary[f] = value.im();
            double[] there = peaks.shares(f, eigen.get(f), followed.place(f, trajectory));
            for (int i = 0; i < share.length; i++) {
                share[i][f] = there[i];
            }
        }
        return new Eigenmode.Trajectory(frequency.clone(), real, imaginary, share);
    }
}
