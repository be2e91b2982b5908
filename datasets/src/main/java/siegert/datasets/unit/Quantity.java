package siegert.datasets.unit;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with a unit, as written by a person: {@code 10 ms}, {@code 0.5ms}, {@code 12 1/s}, {@code 4}.
 *
 * @param magnitude the number
 * @param unit its unit; {@link Unit#ONE} if none was written
 */
public record Quantity(BigDecimal magnitude, Unit unit) {
    private static final Pattern FORM =
            Pattern.compile("\\s*([+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,9})?)\\s*(.*?)\\s*");

    /**
     * Reads a number with or without a unit.
     *
     * @throws QuantityException if there is no finite number, or the unit is unknown
     */
    public static Quantity parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new QuantityException("'" + text.strip() + "' is not a number");
        }
        return new Quantity(new BigDecimal(form.group(1)), Unit.parse(form.group(2)));
    }

    /**
     * Reads a quantity of one dimension.
     *
     * @param text a number with a unit
     * @param dimension the dimension that is allowed
     * @return its value in the SI unit
     * @throws QuantityException if it is anything else; the message says what was seen and what is allowed
     */
    public static double parse(String text, Dimension dimension) {
        return parse(text, dimension, Unit.ONE);
    }

    /**
     * Reads a quantity of one dimension, where a number alone has a customary unit, as on the command line.
     *
     * @param text a number with or without a unit
     * @param dimension the dimension that is allowed
     * @param bare the unit of a number alone
     * @return its value in the SI unit
     * @throws QuantityException if it is anything else; the message says what was seen and what is allowed
     */
    public static double parse(String text, Dimension dimension, Unit bare) {
        Quantity quantity;
        try {
            quantity = parse(text);
        } catch (QuantityException e) {
            throw new QuantityException(e.getMessage() + "; allowed is " + dimension.allowed());
        }
        return (quantity.unit.equals(Unit.ONE) ? new Quantity(quantity.magnitude, bare) : quantity).si(dimension);
    }

    /**
     * The value in the SI unit.
     *
     * @param dimension the dimension that is allowed
     * @throws QuantityException if this is of another dimension or no finite double
     */
    public double si(Dimension dimension) {
        if (unit.dimension() != dimension) {
            String seen = unit.dimension() == Dimension.NONE
                    ? " has no unit"
                    : " is " + unit.dimension().label();
            throw new QuantityException("'" + this + "'" + seen + "; allowed is " + dimension.allowed());
        }
        double value = unit.toSi(magnitude);
        if (!Double.isFinite(value)) {
            throw new QuantityException("'" + this + "' is too large a number");
        }
        return value;
    }

    @Override
    public String toString() {
        return unit.symbol().isEmpty() ? magnitude.toString() : magnitude + " " + unit.symbol();
    }
}
