package siegert.workflows.predict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import siegert.datasets.InputException;
import siegert.datasets.network.Network;
import siegert.datasets.result.Method;
import siegert.datasets.result.WantedInput;
import siegert.datasets.unit.Dimension;
import siegert.datasets.unit.Quantity;
import siegert.datasets.unit.QuantityException;
import siegert.datasets.unit.Unit;
import siegert.theory.network.ExternalRates;
import siegert.theory.network.SourceRates;
import siegert.theory.network.UnreachableException;
import siegert.theory.network.WantedWorkingPoint;

/** Inputs that populations should have, each for one or for all; later ones count before earlier ones. */
public record WantedInputs(List<Wish> wishes) {
    public WantedInputs {
        wishes = List.copyOf(wishes);
    }

    /**
     * Input of one population.
     *
     * @param population its name; empty for all
     * @param mean mean (V)
     * @param sd standard deviation (V), positive
     */
    public record Wish(String population, double mean, double sd) {
        private static final Pattern FORM = Pattern.compile("(?:(.+):)?\\s*mean=([^,]+),\\s*sd=([^,]+)");
        private static final String EXAMPLE = "[POPULATION:]mean=10mV,sd=5mV";

        /**
         * @param text {@code [POPULATION:]mean=VALUE,sd=VALUE}; bare numbers are mV
         * @throws IllegalArgumentException if it is of another form
         */
        public static Wish parse(String text) {
            Matcher form = FORM.matcher(text.strip());
            if (!form.matches()) {
                throw new IllegalArgumentException("'" + text + "' is not " + EXAMPLE);
            }
            double mean = potential(form.group(2));
            double sd = potential(form.group(3));
            if (!(sd > 0)) {
                throw new IllegalArgumentException("'" + text + "': sd must be positive");
            }
            return new Wish(form.group(1) == null ? "" : form.group(1).strip(), mean, sd);
        }

        private static double potential(String text) {
            try {
                return Quantity.parse(text.strip(), Dimension.POTENTIAL, Unit.MILLIVOLT);
            } catch (QuantityException e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        }

        private String option() {
            return "--for-input " + (population.isEmpty() ? "" : population + ":") + "mean="
                    + Unit.MILLIVOLT.fromSi(mean) + "mV,sd=" + Unit.MILLIVOLT.fromSi(sd) + "mV";
        }
    }

    /**
     * The external rates.
     *
     * @param network the network as the theory takes it
     * @throws InputException if a population is not there or has no wish, or if no rates give the inputs
     */
    public ExternalRates rates(Network network, Method method, SourceRates sharing) {
        double[][] wanted = wanted(network.names());
        try {
            return WantedWorkingPoint.externalRates(network, method, sharing, wanted[0], wanted[1]);
        } catch (UnreachableException e) {
            throw new InputException("--for-input", 0, e.getMessage(), "");
        } catch (IllegalArgumentException e) {
            throw new InputException(
                    "--for-input", 0, e.getMessage(), "give the network external sources: K_ext, and J_ext or W_ext");
        }
    }

    /** Wanted means and standard deviations (V) [mean, sd][population]. */
    private double[][] wanted(List<String> populations) {
        PopulationNames names = new PopulationNames(populations);
        double[][] wanted = new double[2][populations.size()];
        Arrays.fill(wanted[1], Double.NaN);
        for (Wish wish : wishes) {
            for (int i = 0; i < populations.size(); i++) {
                if (wish.population().isEmpty() || names.index(wish.option(), wish.population()) == i) {
                    wanted[0][i] = wish.mean();
                    wanted[1][i] = wish.sd();
                }
            }
        }
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < populations.size(); i++) {
            if (Double.isNaN(wanted[1][i])) {
                missing.add(populations.get(i));
            }
        }
        if (!missing.isEmpty()) {
            throw new InputException(
                    "--for-input",
                    0,
                    "no input is wanted for " + String.join(", ", missing),
                    "add --for-input '" + missing.get(0) + ":mean=10mV,sd=5mV', or leave out POPULATION: for all");
        }
        return wanted;
    }

    /** What was wanted and found. */
    public WantedInput result(Network network, ExternalRates found) {
        double[][] wanted = wanted(network.names());
        List<WantedInput.OfPopulation> populations = new ArrayList<>();
        for (int i = 0; i < network.size(); i++) {
            populations.add(new WantedInput.OfPopulation(
                    network.names().get(i),
                    wanted[0][i],
                    wanted[1][i],
                    Arrays.stream(found.toArray()[i]).boxed().toList()));
        }
        return new WantedInput(populations, found.residual());
    }
}
