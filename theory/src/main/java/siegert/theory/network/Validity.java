package siegert.theory.network;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import siegert.datasets.network.Network;
import siegert.datasets.network.Neuron;
import siegert.datasets.network.Population;
import siegert.datasets.result.CountExtent;
import siegert.datasets.result.Method;
import siegert.datasets.result.Warning;
import siegert.theory.lif.FiringRate;
import siegert.theory.shotnoise.FiniteSynapses;

/** Where the theory is outside its range, in sentences for the user. */
record Validity(Network network, Method method, ResponseModel.Amplitudes amplitudes) {
    /** Largest tau_s / tau_m of the expansion in its square root. */
    private static final double LARGEST_RATIO = 0.1;

    /** Share of the time in which saturated neurons are refractory. */
    private static final double SATURATED = 0.9;

    List<Warning> warnings(WorkingPoint point, Stability stability) {
        List<Warning> warnings = new ArrayList<>();
        switch (method) {
            case DELTA -> ignoredSynapses(warnings);
            case SHIFT, TAYLOR -> slowSynapses(warnings);
            case FOKKER_PLANCK -> standIns(point, warnings);
        }
        finiteSynapses(point, warnings);
        saturation(point, warnings);
        if (stability.nearest() < Stability.CRITICAL) {
            String message = String.format(
                    Locale.ROOT,
                    "Near an instability at %.1f Hz: an eigenvalue of the effective connectivity is %.3f from 1; below "
                            + "%.2f the height of the peak there cannot be predicted, a gain 1 %% larger changes it much.",
                    stability.frequency(),
                    stability.nearest(),
                    Stability.CRITICAL);
            warnings.add(new Warning(message, Warning.Kind.NEAR_INSTABILITY));
        }
        if (stability.unstableModes() > 0) {
            warnings.add(new Warning(
                    "The working point is unstable in linear theory (growing modes: "
                            + (stability.extent() == CountExtent.AT_LEAST ? "at least " : "")
                            + stability.unstableModes()
                            + "): the network would not stay there, and spectra of a simulation will differ.",
                    Warning.Kind.UNSTABLE));
        } else if (stability.unstableModes() < 0 && Double.isFinite(stability.nearest())) {
            warnings.add(
                    new Warning(
                            "Whether the working point is stable is not known: growing modes could not be counted."
                                    + " If there are any, the network would not stay there, and spectra of a simulation will differ."));
        }
        return warnings;
    }

    /** No approximation fails here, but hardly anyone means it. */
    private void saturation(WorkingPoint point, List<Warning> warnings) {
        for (int i = 0; i < point.size(); i++) {
            Population population = network.populations().get(i);
            double refractory = population.neuron().tauR();
            if (point.rate(i) * refractory > SATURATED) {
                String message = String.format(
                        Locale.ROOT,
                        "Population %s is saturated: it fires at %.1f Hz of at most %.1f Hz, 1/tau_r. Check weights, in-degrees"
                                + " and external input.",
                        population.name(),
                        point.rate(i),
                        1 / refractory);
                warnings.add(new Warning(message, List.of(population.name())));
            }
        }
    }

    private void slowSynapses(List<Warning> warnings) {
        for (Population population : network.populations()) {
            Neuron neuron = population.neuron();
            double ratio = neuron.tauS() / neuron.tauM();
            if (ratio > LARGEST_RATIO) {
                String message = String.format(
                        Locale.ROOT,
                        "Population %s: tau_s is %.2f tau_m; method %s expands in sqrt(tau_s / tau_m) and needs tau_s below "
                                + "%.1f tau_m.",
                        population.name(),
                        ratio,
                        method.key(),
                        LARGEST_RATIO);
                warnings.add(new Warning(message, List.of(population.name())));
            }
        }
    }

    private void standIns(WorkingPoint point, List<Warning> warnings) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < point.size(); i++) {
            Neuron neuron = network.populations().get(i).neuron();
            if (FiringRate.closedForm(neuron, point.mean(i), point.sd(i)) == Method.SHIFT) {
                names.add(network.populations().get(i).name());
            }
        }
        if (!names.isEmpty()) {
            String message = "Method shift stands in for fokker-planck for " + String.join(", ", names)
                    + ": practically silent or without noise, where the numerical solution does not reach.";
            warnings.add(new Warning(message, names));
        }
    }

    /** Where finite synapses are asked for and the diffusion is solved all the same. */
    private void finiteSynapses(WorkingPoint point, List<Warning> warnings) {
        if (amplitudes != ResponseModel.Amplitudes.FINITE) {
            return;
        }
        Map<FiniteSynapses.Reach, List<String>> missed = new EnumMap<>(FiniteSynapses.Reach.class);
        for (int i = 0; i < point.size(); i++) {
            Neuron neuron = network.populations().get(i).neuron();
            Method closed = FiringRate.closedForm(neuron, point.mean(i), point.sd(i));
            // closed forms that the user asked for are those of the diffusion, stand-ins have their own warning
            boolean expected = closed == Method.DELTA
                    ? method == Method.DELTA || method == Method.FOKKER_PLANCK
                    : method == Method.FOKKER_PLANCK && closed == null;
            FiniteSynapses.Reach reach = point.input(i).reach();
            if (expected && reach != FiniteSynapses.Reach.COVERED && reach != FiniteSynapses.Reach.NO_SPIKES) {
                missed.computeIfAbsent(reach, r -> new ArrayList<>())
                        .add(network.populations().get(i).name());
            }
        }
        missed.forEach((reach, names) -> warnings.add(new Warning(
                "The synapses of " + String.join(", ", names) + " are taken as a diffusion, not of their size: "
                        + reach.reason() + ".",
                names)));
    }

    private void ignoredSynapses(List<Warning> warnings) {
        List<String> names = network.populations().stream()
                .filter(population -> population.neuron().tauS() > 0)
                .map(Population::name)
                .toList();
        if (!names.isEmpty()) {
            String message = "Method delta ignores the synaptic time constant of " + String.join(", ", names)
                    + "; method shift accounts for it.";
            warnings.add(new Warning(message, names));
        }
    }
}
