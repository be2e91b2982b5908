package siegert.compare.report;

import java.util.ArrayList;
import java.util.List;
import siegert.compare.validation.ValidationReport;
import siegert.datasets.result.Method;
import siegert.datasets.result.Prediction;
import siegert.datasets.result.SpectrumConvention;
import siegert.datasets.result.Theory;

/**
 * How theory and measurement were made, in paragraphs that can go into a paper, with the papers that they cite.
 *
 * @param paragraphs theory; what else was compared; measurement
 * @param references the cited papers, by their years
 */
record MethodsText(List<String> paragraphs, List<Reference> references) {
    MethodsText {
        paragraphs = List.copyOf(paragraphs);
        references = List.copyOf(references);
    }

    static MethodsText of(ValidationReport report) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(theory(report.prediction()));
        String comparison = comparison(report);
        if (!comparison.isEmpty()) {
            paragraphs.add(comparison);
        }
        paragraphs.add(measurement(report));
        String all = String.join(" ", paragraphs);
        return new MethodsText(
                paragraphs, Reference.ALL.stream().filter(r -> r.isCitedIn(all)).toList());
    }

    private static String theory(Prediction prediction) {
        StringBuilder text = new StringBuilder();
        if (prediction.method() == Method.FOKKER_PLANCK) {
            text.append(
                    "Firing rates solve the self-consistency equation of mean-field theory (Amit & Brunel 1997; Brunel"
                            + " 2000). The rate of a leaky integrate-and-fire neuron with exponential synapses, the variability of its"
                            + " intervals and its responses to modulations of the mean and the variance of its input are those of the"
                            + " stationary and the linearised Fokker-Planck equation of membrane potential and synaptic current"
                            + " (Fourcaud & Brunel 2002), solved numerically without expansion in the synaptic time constant. ");
        } else {
            text.append(
                    "Firing rates solve the self-consistency equation of mean-field theory with the first-passage-time rate"
                            + " of the leaky integrate-and-fire neuron (Siegert 1951; Brunel 2000)");
            text.append(
                    prediction.method() == Method.DELTA
                            ? ". "
                            : ", with exponential synapses treated as in Fourcaud & Brunel (2002) and Schuecker et al. (2015). ");
        }
        text.append(
                "Power and cross-spectra follow from linear response about that working point (Bos et al. 2016; Layer et al."
                        + " 2022)");
        if (prediction.theory() == Theory.FULL) {
            text.append(
                    ", to modulations of the mean and of the variance of the input (Brunel & Hakim 1999), with the delays as"
                            + " the simulation draws and rounds them on its time grid, spikes at the end of a time step, in-degrees in"
                            + " whole numbers, and sources with the spectrum of "
                            + (Wording.hasFiniteSynapses(prediction)
                                    ? "the neurons themselves (Vellmer & Lindner 2019); synapses have their size, their spikes"
                                            + " being jumps and not a diffusion (Richardson & Swarbrick 2010)"
                                    : "a renewal process (Lindner et al. 2002)"));
        }
        text.append(". ");
        if (prediction.network().equals("microcircuit")) {
            text.append(
                    "The cortical microcircuit is that of Potjans & Diesmann (2014) as adapted by Bos et al. (2016). ");
        }
        return text.append(Wording.theory(prediction)).toString();
    }

    private static String comparison(ValidationReport report) {
        StringBuilder text = new StringBuilder();
        report.evidence()
                .ladder()
                .ifPresent(ladder -> text.append("To separate errors of the theory from wrong parameters, the rates of"
                        + " independent neurons with the update of the simulator, its time grid of "
                        + Wording.plain(1000 * ladder.step(), 6)
                        + "\u00A0ms and synaptic amplitudes, and with Poisson input at the measured rates, were simulated"
                        + " and stand between the theory that is fed the measured rates and the measurement. "));
        report.prediction()
                .observations()
                .rateDistributions()
                .ifPresent(rates ->
                        text.append("The distributions of rates over neurons are self-consistent ones for quenched"
                                + " differences between the inputs of neurons (Amit & Brunel 1997; Roxin et al. 2011), with the scatter"
                                + " of counts in the window. "));
        if (!report.prediction().observations().eigenmodes().isEmpty()) {
            text.append(
                    "Peaks of spectra were assigned to the eigenmodes of the effective connectivity, and the connections"
                            + " that shape them found by sensitivity measures (Bos et al. 2016). ");
        }
        if (report.prediction().observations().crossSpectra().isPresent()) {
            text.append(
                    "Coherences were compared with the expectation of their estimate from so many averages (Carter et al."
                            + " 1973). Correlations of spike counts are means over the pairs of a random sample of neurons. ");
        }
        return text.toString().strip();
    }

    private static String measurement(ValidationReport report) {
        SpectrumConvention convention = report.spectra().average().convention();
        return "Measured spectra were estimated by averaging modified periodograms (Welch 1967). "
                + Wording.convention(convention)
                + " The theory was multiplied by the squared sinc of the bin on its non-white part, its aliases were added, and"
                + " it was convolved with the spectral window of the taper before comparison.";
    }
}
