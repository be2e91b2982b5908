package siegert.compare.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import siegert.compare.alignment.AlignedSpectra;
import siegert.compare.alignment.SpectralAlignment;
import siegert.compare.statistics.PeakScatter;
import siegert.compare.statistics.SpectralPeak;
import siegert.datasets.result.Eigenmode;
import siegert.datasets.result.Spectra;
import siegert.datasets.result.SpectrumConvention;

/**
 * The modes behind the peaks of the measured spectra (Bos, Diesmann and Helias 2016, doi:10.1371/journal.pcbi.1005132). A
 * peak belongs to the mode that makes most of the power of its population there, of those with a critical frequency within
 * {@value #REACH} of it.
 *
 * @param rhythms modes with their peaks, by rising frequency; modes without a peak are left out
 * @param harmonics peaks at multiples of a stronger one
 * @param unexplained peaks without a mode
 */
public record Rhythms(List<Rhythm> rhythms, List<Rhythm.Peak> harmonics, List<Rhythm.Peak> unexplained) {
    private static final double REACH = 0.12;
    private static final double HARMONIC = 0.03;
    private static final double LEAST = 3;
    private static final double LOWEST = 8;
    private static final double HIGHEST = 400;

    /** Modes further from 1 amplify less than twofold and make no peak. */
    private static final double FAR = 0.6;

    private static final int CONNECTIONS = 6;

    /** Connections with less than this part of the largest sensitivity are not named. */
    private static final double SMALL = 0.2;

    public Rhythms {
        rhythms = List.copyOf(rhythms);
        harmonics = List.copyOf(harmonics);
        unexplained = List.copyOf(unexplained);
    }

    /** Those of a report; none where its prediction has no modes. */
    public static Optional<Rhythms> of(ValidationReport report) {
        List<Eigenmode> modes = report.prediction().observations().eigenmodes();
        return modes.isEmpty() ? Optional.empty() : Optional.of(of(report.spectra(), modes));
    }

    /**
     * Finds them.
     *
     * @param spectra measured spectra
     * @param modes modes of the theory
     */
    static Rhythms of(AlignedSpectra spectra, List<Eigenmode> modes) {
        List<Eigenmode> near = modes.stream()
                .filter(m -> m.extremum().equals("minimum") && m.distance() < FAR && m.amplitude().length > 0)
                .toList();
        List<List<Rhythm.Peak>> peaks = near.stream()
                .map(m -> (List<Rhythm.Peak>) new ArrayList<Rhythm.Peak>())
                .toList();
        List<Rhythm.Peak> harmonics = new ArrayList<>();
        List<Rhythm.Peak> unexplained = new ArrayList<>();
        for (Rhythm.Peak peak : peaks(spectra)) {
            if (peak.harmonic() > 1) {
                harmonics.add(peak);
                continue;
            }
            int best = strongest(near, peak, spectra.expected().populations().indexOf(peak.population()));
            (best < 0 ? unexplained : peaks.get(best)).add(peak);
        }
        List<Rhythm> rhythms = new ArrayList<>();
        List<String> names = spectra.expected().populations();
        for (int m = 0; m < near.size(); m++) {
            Eigenmode mode = near.get(m);
            if (!peaks.get(m).isEmpty()) {
                rhythms.add(new Rhythm(
                        mode.name(),
                        mode.frequency(),
                        mode.distance(),
                        peaks.get(m),
                        strongest(mode.amplitude(), names),
                        strongest(mode.shift(), names)));
            }
        }
        return new Rhythms(rhythms, harmonics, unexplained);
    }

    /** The mode of largest share in the population at the peak, of equals (none is known) the nearest; -1 without one. */
    private static int strongest(List<Eigenmode> modes, Rhythm.Peak peak, int population) {
        int best = -1;
        double largest = 0;
        double nearest = 0;
        for (int m = 0; m < modes.size(); m++) {
            double away = Math.abs(modes.get(m).frequency() - peak.frequency());
            if (away > REACH * peak.frequency()) {
                continue;
            }
            double share = modes.get(m)
                    .trajectory()
                    .map(t -> t.share(population, peak.frequency()))
                    .orElse(0.0);
            if (best < 0 || share > largest || share == largest && away < nearest) {
                best = m;
                largest = share;
                nearest = away;
            }
        }
        return best;
    }

    private static List<Rhythm.Peak> peaks(AlignedSpectra spectra) {
        SpectrumConvention convention = spectra.average().convention();
        Spectra average = spectra.average().spectra();
        double[] frequency = average.frequencies();
        int from = SpectralAlignment.firstUsable(convention);
        int to = frequency.length;
        while (from < to && frequency[from] < LOWEST) {
            from++;
        }
        while (to > from && frequency[to - 1] > HIGHEST) {
            to--;
        }
        List<Rhythm.Peak> peaks = new ArrayList<>();
        if (to - from < 5) {
            return peaks;
        }
        double noise = new PeakScatter(convention.degreesOfFreedom(), convention.taper(), to - from).noiseProminence();
        for (int p = 0; p < average.populations().size(); p++) {
            List<SpectralPeak> found =
                    SpectralPeak.all(frequency, average.powerOf(p), from, to, Math.max(LEAST, noise));
            for (SpectralPeak peak : found) {
                peaks.add(new Rhythm.Peak(
                        average.populations().get(p), peak.frequency(), peak.prominence(), harmonic(peak, found)));
            }
        }
        return peaks;
    }

    private static int harmonic(SpectralPeak peak, List<SpectralPeak> all) {
        for (SpectralPeak other : all) {
            int multiple = (int) Math.round(peak.frequency() / other.frequency());
            if ((multiple == 2 || multiple == 3)
                    && other.prominence() > peak.prominence()
                    && Math.abs(peak.frequency() / (multiple * other.frequency()) - 1) < HARMONIC) {
                return multiple;
            }
        }
        return 1;
    }

    private static List<Rhythm.Connection> strongest(double[][] sensitivity, List<String> names) {
        List<Rhythm.Connection> all = new ArrayList<>();
        for (int i = 0; i < sensitivity.length; i++) {
            for (int j = 0; j < sensitivity.length; j++) {
                all.add(new Rhythm.Connection(names.get(i), names.get(j), sensitivity[i][j]));
            }
        }
        all.sort(Comparator.comparingDouble(c -> -Math.abs(c.sensitivity())));
        double largest = Math.abs(all.get(0).sensitivity());
        return all.stream()
                .filter(c -> Math.abs(c.sensitivity()) >= SMALL * largest)
                .limit(CONNECTIONS)
                .toList();
    }
}
