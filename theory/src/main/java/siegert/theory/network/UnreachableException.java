package siegert.theory.network;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** No external rates of 0 or more give the wanted working point; says which is the nearest they do give. */
public final class UnreachableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ExternalRates nearest;

    UnreachableException(ExternalRates nearest) {
        super(message(nearest));
        this.nearest = nearest;
    }

    private static String message(ExternalRates nearest) {
        WorkingPoint point = nearest.workingPoint();
        return "no external rates give the wanted mean and sd of the input; the nearest they give is mean "
                + millivolts(point.size(), point::mean) + " mV and sd " + millivolts(point.size(), point::sd)
                + " mV, with "
                + Arrays.stream(nearest.toArray())
                        .map(UnreachableException::digits)
                        .toList()
                + " Hz: wish for that, or add a source of the other sign";
    }

    private static String millivolts(int n, IntToDoubleFunction values) {
        return digits(IntStream.range(0, n)
                .mapToDouble(i -> 1e3 * values.applyAsDouble(i))
                .toArray());
    }

    private static String digits(double[] values) {
        return Arrays.stream(values)
                .mapToObj(value -> String.format(Locale.ROOT, "%.4g", value))
                .toList()
                .toString();
    }

    /** The nearest reachable working point with the external rates that give it. */
    public ExternalRates nearest() {
        return nearest;
    }
}
