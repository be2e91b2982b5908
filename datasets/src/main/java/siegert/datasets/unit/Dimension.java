package siegert.datasets.unit;

/** Physical dimension of a parameter, with the units that messages propose for it. */
public enum Dimension {
    TIME("a time", "ms", "s, ms, us"),
    FREQUENCY("a frequency", "Hz", "Hz, kHz, 1/s"),
    POTENTIAL("a potential", "mV", "V, mV"),
    CURRENT("a current", "pA", "A, nA, pA"),
    CAPACITANCE("a capacitance", "pF", "F, nF, pF"),
    LENGTH("a length", "mm", "m, mm, um"),
    WAVENUMBER("a wave number", "1/mm", "1/m, 1/mm"),
    /** A pure number. */
    NONE("a number without unit", "", "");

    private final String label;
    private final String customaryUnit;
    private final String units;

    Dimension(String label, String customaryUnit, String units) {
        this.label = label;
        this.customaryUnit = customaryUnit;
        this.units = units;
    }

    /** The unit that people in the field write, for instance {@code ms}; empty for pure numbers. */
    public String customaryUnit() {
        return customaryUnit;
    }

    /** What is allowed, in words: {@code a time (s, ms, us)}. */
    public String allowed() {
        return units.isEmpty() ? label : label + " (" + units + ")";
    }

    /** The name with its article: {@code a time}. */
    public String label() {
        return label;
    }

    /**
     * The dimension of 1/x.
     *
     * @throws QuantityException if no parameter has that dimension
     */
    Dimension inverse() {
        return switch (this) {
            case TIME -> FREQUENCY;
            case FREQUENCY -> TIME;
            case LENGTH -> WAVENUMBER;
            case WAVENUMBER -> LENGTH;
            case NONE -> NONE;
            case POTENTIAL, CURRENT, CAPACITANCE ->
                throw new QuantityException("nothing here is measured in the inverse of " + label);
        };
    }
}
