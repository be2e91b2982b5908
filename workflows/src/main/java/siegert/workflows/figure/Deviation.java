package siegert.workflows.figure;

/** The largest deviation of values from their references, gathered one by one. */
final class Deviation {
    private final String quantity;
    private final String reference;
    private final double limit;
    private final String unit;
    private double largest;
    private int values;

    /** @param unit as that of {@link ReferenceCheck} */
    Deviation(String quantity, String reference, double limit, String unit) {
        this.quantity = quantity;
        this.reference = reference;
        this.limit = limit;
        this.unit = unit;
    }

    /** Adds a value; for relative deviations its distance over the modulus of the reference. */
    Deviation add(double value, double expected) {
        double distance = Math.abs(value - expected);
        return addDistance(unit.equals(ReferenceCheck.RELATIVE) ? distance / Math.abs(expected) : distance);
    }

    /** Adds all of a list. */
    Deviation addAll(double[] value, double[] expected) {
        if (value.length != expected.length) {
            throw new IllegalArgumentException(
                    quantity + ": " + value.length + " values for " + expected.length + " references");
        }
        for (int i = 0; i < value.length; i++) {
            add(value[i], expected[i]);
        }
        return this;
    }

    /** Adds a deviation. */
    Deviation addDistance(double distance) {
        // a distance that is no number stays
        largest = distance <= largest ? largest : Double.isNaN(largest) ? largest : distance;
        values++;
        return this;
    }

    ReferenceCheck check() {
        return new ReferenceCheck(quantity, reference, values, largest, limit, unit);
    }
}
