package siegert.theory.special;

/**
 * An immutable complex number.
 *
 * @param re real part
 * @param im imaginary part
 */
public record Complex(double re, double im) {
    /** 0. */
    public static final Complex ZERO = new Complex(0, 0);
    /** 1. */
    public static final Complex ONE = new Complex(1, 0);

    /** A real number. */
    public static Complex real(double re) {
        return new Complex(re, 0);
    }

    /** cos(angle) + i sin(angle); angle in radians. */
    public static Complex unit(double angle) {
        return new Complex(Math.cos(angle), Math.sin(angle));
    }

    /** The sum. */
    public Complex plus(Complex other) {
        return new Complex(re + other.re, im + other.im);
    }

    /** The sum with a real number. */
    public Complex plus(double real) {
        return new Complex(re + real, im);
    }

    /** The difference. */
    public Complex minus(Complex other) {
        return new Complex(re - other.re, im - other.im);
    }

    /** The product. */
    public Complex times(Complex other) {
        return new Complex(re * other.re - im * other.im, re * other.im + im * other.re);
    }

    /** The product with a real number. */
    public Complex times(double real) {
        return new Complex(re * real, im * real);
    }

    /** The quotient, scaled so that no intermediate value over- or underflows. */
    public Complex over(Complex other) {
        double larger = Math.max(Math.abs(other.re), Math.abs(other.im));
        int exponent = larger > 0 && larger <= Double.MAX_VALUE ? -Math.getExponent(larger) : 0;
        double c = Math.scalb(other.re, exponent);
        double d = Math.scalb(other.im, exponent);
        double size = c * c + d * d;
        return new Complex(
                Math.scalb((re * c + im * d) / size, exponent), Math.scalb((im * c - re * d) / size, exponent));
    }

    /** The complex conjugate. */
    public Complex conjugate() {
        return new Complex(re, -im);
    }

    /** The modulus. */
    public double abs() {
        return Math.hypot(re, im);
    }

    /** The principal square root: its real part is not negative. */
    public Complex sqrt() {
        if (re == 0 && im == 0) {
            return ZERO;
        }
        double half = Math.sqrt((Math.abs(re) + abs()) / 2);
        double other = im / (2 * half);
        return re >= 0 ? new Complex(half, other) : new Complex(Math.abs(other), Math.copySign(half, im));
    }

    /** The principal logarithm. */
    public Complex log() {
        return new Complex(Math.log(abs()), Math.atan2(im, re));
    }

    /** log(1 + this), accurate where this is small. */
    public Complex log1p() {
        return new Complex(Math.log1p(re * (2 + re) + im * im) / 2, Math.atan2(im, 1 + re));
    }

    /** The exponential. */
    public Complex exp() {
        return unit(im).times(Math.exp(re));
    }

    /** exp(this) - 1, accurate where this is small. */
    public Complex expm1() {
        double sinHalf = Math.sin(im / 2);
        return new Complex(Math.expm1(re) * Math.cos(im) - 2 * sinHalf * sinHalf, Math.exp(re) * Math.sin(im));
    }

    /** Whether both parts are finite. */
    public boolean isFinite() {
        return Double.isFinite(re) && Double.isFinite(im);
    }
}
