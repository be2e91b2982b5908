package siegert.workflows.option;

import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import siegert.datasets.unit.Dimension;
import siegert.datasets.unit.Unit;

/** The synapses of a network, one by one. */
@Heading(value = "Single neurons", order = 30)
public final class ConnectivityOptions {
    @Option(
            names = "--connectivity",
            paramLabel = "FILE",
            description =
                    "Every synapse of the network as CSV or CSV.gz with columns source, target, weight_mv (or _pa)"
                            + " and optionally delay_ms: predict every single neuron instead of populations. Default: none.")
    private Path file;

    @Option(
            names = "--populations",
            paramLabel = "FILE",
            description = "With --connectivity: table of the populations with the ids of their neurons. Default:"
                    + " population_nodeids.dat beside the connectivity, else ids from 1 in the order of the network.")
    private Path populations;

    @Option(
            names = "--weight-unit",
            paramLabel = "UNIT",
            description = "With --connectivity: unit of a column 'weight', mV or pA. Default: none; an error.")
    private String weightUnit = "";

    @Option(
            names = "--capacitance",
            paramLabel = "PF",
            converter = CapacitanceConverter.class,
            description = "With --connectivity: capacitance of the membranes, for weights that are currents."
                    + " Default: none.")
    private Double capacitance;

    @Option(
            names = "--rates-only",
            description = "With --connectivity: rates and CVs alone, also where linear response does not hold."
                    + " Default: with covariances.")
    private boolean ratesOnly;

    /** The file of the synapses, or null. */
    public Path file() {
        return file;
    }

    /** The first of the options that say nothing without a connectivity, or null. */
    public String orphan() {
        if (file != null) {
            return null;
        }
        if (populations != null) {
            return "--populations";
        }
        if (!weightUnit.isEmpty()) {
            return "--weight-unit";
        }
        return capacitance != null ? "--capacitance" : ratesOnly ? "--rates-only" : null;
    }

    /** The table of populations, or null. */
    public Path populations() {
        return populations;
    }

    /** Unit of weights whose column has none; empty if not given. */
    public String weightUnit() {
        return weightUnit;
    }

    /** Capacitance (F); NaN if not given. */
    public double capacitance() {
        return capacitance == null ? Double.NaN : capacitance;
    }

    public boolean ratesOnly() {
        return ratesOnly;
    }

    static final class CapacitanceConverter implements ITypeConverter<Double> {
        private static final Unit PICOFARAD = Unit.parse("pF");

        @Override
        public Double convert(String text) {
            double value = QuantityConverters.parse(text, Dimension.CAPACITANCE, PICOFARAD);
            if (!(value > 0)) {
                throw new TypeConversionException("'" + text + "' is not a positive capacitance");
            }
            return value;
        }
    }
}
