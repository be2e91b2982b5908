package siegert.workflows.option;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import siegert.datasets.unit.Dimension;
import siegert.datasets.unit.Quantity;
import siegert.datasets.unit.QuantityException;
import siegert.datasets.unit.Unit;
import siegert.spikes.Window;

/** Quantities on the command line: bare numbers are ms or Hz, values may carry units. */
final class QuantityConverters {
    private static final int MOST = 10_000_000;
    private static final Unit PER_MILLIMETRE = new Unit("1/mm", Dimension.WAVENUMBER, 3);

    private QuantityConverters() {}

    static double parse(String text, Dimension dimension, Unit bare) {
        try {
            return Quantity.parse(text, dimension, bare);
        } catch (QuantityException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    static String[] parts(String text, int from, int to, String form) {
        String[] parts = text.split(":", -1);
        if (parts.length < from || parts.length > to) {
            throw new TypeConversionException("'" + text + "' is not " + form);
        }
        return parts;
    }

    /** A positive time (s). */
    static final class Time implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            double time = parse(text, Dimension.TIME, Unit.MILLISECOND);
            if (!(time > 0)) {
                throw new TypeConversionException("'" + text + "' is not a positive time");
            }
            return time;
        }
    }

    /** A positive time (s), or none, which is 0. */
    static final class Grid implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return text.equals("none") ? Double.valueOf(0) : new Time().convert(text);
        }
    }

    /** The overlap of segments as a fraction of their length. */
    static final class Overlap implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            double overlap = parse(text, Dimension.NONE, Unit.ONE);
            if (!(overlap >= 0 && overlap < 1)) {
                throw new TypeConversionException(
                        "'" + text + "' is not a fraction from 0 to below 1, for instance 0.5");
            }
            return overlap;
        }
    }

    /** START:STOP as a window. */
    static final class WindowConverter implements ITypeConverter<Window> {
        @Override
        public Window convert(String text) {
            String[] parts = parts(text, 2, 2, "START:STOP, for instance 500:10500");
            double start = parse(parts[0], Dimension.TIME, Unit.MILLISECOND);
            double stop = parse(parts[1], Dimension.TIME, Unit.MILLISECOND);
            if (!(stop > start)) {
                throw new TypeConversionException("the window '" + text + "' stops before it starts");
            }
            return new Window(start, stop);
        }
    }

    /** START:STOP:STEP as the wavenumbers START + k STEP up to STOP (1/m), at least two. */
    static final class Wavenumbers implements ITypeConverter<FrequencyGrid> {
        @Override
        public FrequencyGrid convert(String text) {
            FrequencyGrid grid = grid(text, "0:100:0.5", "wavenumbers", Dimension.WAVENUMBER, PER_MILLIMETRE);
            if (grid.values()[0] < 0 || grid.values().length < 2) {
                throw new TypeConversionException("'" + text + "' must start at 0 or above and have two wavenumbers");
            }
            return grid;
        }
    }

    /** A rate of growth (1/s) of either sign. */
    static final class Growth implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            double rate = parse(text, Dimension.FREQUENCY, Unit.HERTZ);
            if (Double.isInfinite(rate)) {
                throw new TypeConversionException("'" + text + "' is not finite");
            }
            return rate;
        }
    }

    /** START:STOP:STEP as the frequencies START + k STEP up to STOP (Hz). */
    static final class Frequencies implements ITypeConverter<FrequencyGrid> {
        @Override
        public FrequencyGrid convert(String text) {
            return grid(text, "0.1:500:0.1", "frequencies", Dimension.FREQUENCY, Unit.HERTZ);
        }
    }

    private static FrequencyGrid grid(String text, String example, String what, Dimension dimension, Unit bare) {
        String[] parts = parts(text, 3, 3, "START:STOP:STEP, for instance " + example);
        double start = parse(parts[0], dimension, bare);
        double stop = parse(parts[1], dimension, bare);
        double step = parse(parts[2], dimension, bare);
        if (!(step > 0) || !(stop >= start)) {
            throw new TypeConversionException(
                    "'" + text + "' has no " + what + ": STEP must be positive and STOP not below START");
        }
        // a STOP that is a multiple of STEP belongs to the grid although neither may be a binary fraction
        double steps = Math.floor((stop - start) / step * (1 + 1e-12) + 1e-9);
        if (steps >= MOST) {
            throw new TypeConversionException("'" + text + "' has more than " + MOST + " " + what);
        }
        double[] values = new double[(int) steps + 1];
        for (int k = 0; k < values.length; k++) {
            values[k] = start + k * step;
        }
        return new FrequencyGrid(values);
    }
}
