package siegert.theory.special;

/**
 * A complex number too large or too small for a double: mantissa times exp(logScale).
 *
 * @param mantissa the mantissa
 * @param logScale natural logarithm of the scale
 */
public record ScaledComplex(Complex mantissa, double logScale) {
    /** The number itself; overflows or underflows where a double does. */
    public Complex value() {
        return mantissa.times(Math.exp(logScale / 2)).times(Math.exp(logScale / 2));
    }

    /** The mantissa that belongs to another scale. */
    public Complex mantissaAt(double otherLogScale) {
        return mantissa.times(Math.exp(logScale - otherLogScale));
    }
}
