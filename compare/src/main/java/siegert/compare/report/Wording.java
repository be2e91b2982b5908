package siegert.compare.report;

import java.util.Locale;
import java.util.regex.Pattern;
import siegert.datasets.result.Detrend;
import siegert.datasets.result.Method;
import siegert.datasets.result.Prediction;
import siegert.datasets.result.Refractoriness;
import siegert.datasets.result.Sides;
import siegert.datasets.result.SpectrumConvention;
import siegert.datasets.result.Theory;

/** How numbers and settings are said to a reader. */
final class Wording {
    private static final Pattern POWER = Pattern.compile("(\\d)e([-+]\\d{2,3})\\b");

    /** A hyphen between words or the ends of a range is none. */
    private static final Pattern MINUS = Pattern.compile("(?<![^\\s(])-(?=\\d)");

    private Wording() {}

    /** A number with some significant digits, without exponent where it can be read without. */
    static String number(double value, int digits) {
        if (Double.isNaN(value)) {
            return "\u2013";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "\u221E" : "\u2212\u221E";
        }
        if (value == 0) {
            return "0";
        }
        double size = Math.abs(value);
        int exponent = (int) Math.floor(Math.log10(size) + 1e-12);
        String text;
        if (exponent < -3 || exponent > 6) {
            String[] parts =
                    String.format(Locale.ROOT, "%." + (digits - 1) + "e", size).split("e");
            text = parts[0] + "\u00B7" + "10" + superscript(Integer.parseInt(parts[1]));
        } else {
            text = String.format(Locale.ROOT, "%." + Math.max(0, digits - 1 - exponent) + "f", size);
        }
        return value < 0 ? "\u2212" + text : text;
    }

    /** A setting: at most some significant digits, no zeros at the end. */
    static String plain(double value, int digits) {
        String text = number(value, digits);
        int power = text.indexOf('\u00B7');
        if (power >= 0) {
            return plainDecimal(text.substring(0, power)) + text.substring(power);
        }
        return plainDecimal(text);
    }

    private static String plainDecimal(String text) {
        return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
    }

    /** A number with some significant digits and its sign. */
    static String signed(double value, int digits) {
        return value > 0 ? "+" + number(value, digits) : number(value, digits);
    }

    /** A sentence for the page: its numbers as in the tables, 1.45e-04 as 1.45·10⁻⁴. */
    static String typeset(String sentence) {
        String powers = POWER.matcher(sentence)
                .replaceAll(m -> m.group(1) + "\u00B710" + superscript(Integer.parseInt(m.group(2))));
        return MINUS.matcher(powers).replaceAll("\u2212").replace(" -> ", " \u2192 ");
    }

    /** A share as per cent with its sign and one decimal. */
    static String percent(double share) {
        if (!Double.isFinite(share)) {
            return "\u2013";
        }
        String text = String.format(Locale.ROOT, "%+.1f", 100 * share);
        return (text.equals("-0.0") ? "0.0" : text.replace('-', '\u2212')) + "\u00A0%";
    }

    /** A whole number in groups of three. */
    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace(',', '\u202F');
    }

    /** An observable as a heading: {@code band_power} becomes Band power. */
    static String observable(String key) {
        String words = key.replace('_', ' ');
        if (words.equals("lvr")) {
            return "LvR";
        }
        if (words.matches("(cv|lv)2?( .*)?")) {
            return words.substring(0, 2).toUpperCase(Locale.ROOT) + words.substring(2);
        }
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Whether the theory takes synapses as large as they are: the full one, but for its closed forms. */
    static boolean hasFiniteSynapses(Prediction prediction) {
        return prediction.theory() == Theory.FULL
                && (prediction.method() == Method.FOKKER_PLANCK || prediction.method() == Method.DELTA);
    }

    static String theory(Prediction prediction) {
        String response = switch (prediction.theory()) {
            case PUBLISHED -> "; linear response as published (Bos et al. 2016)";
            case FULL ->
                "; linear response to mean and variance of the input, with delays, spikes and in-degrees as"
                        + " simulated"
                        + (hasFiniteSynapses(prediction) ? ", and synapses of their size" : " and renewal sources");
            case CUSTOM -> "";
        };
        double distance = prediction.criticality().distance();
        return theory(prediction.method(), prediction.refractoriness(), response)
                + (Double.isNaN(distance)
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                " Nearest eigenvalue of the effective connectivity: %.3f from 1, at %.1f Hz.",
                                distance,
                                prediction.criticality().frequency()));
    }

    private static String theory(Method method, Refractoriness refractoriness, String response) {
        String synapses = switch (method) {
            case DELTA -> "synaptic time constant ignored (white noise)";
            case SHIFT -> "exponential synapses by a shift of threshold and reset (first order in √(τs/τm))";
            case TAYLOR -> "exponential synapses by a Taylor expansion (first order in √(τs/τm))";
            case FOKKER_PLANCK -> "exponential synapses exactly, from the numerical Fokker-Planck equation";
        };
        String refractory = switch (refractoriness) {
            case INCLUDED -> "refractory period included in the transfer function";
            case NEGLECTED -> "refractory period neglected in the transfer function";
        };
        return "Mean-field theory of leaky integrate-and-fire neurons; " + synapses + "; " + refractory + response
                + ".";
    }

    static String convention(SpectrumConvention c) {
        String detrend = switch (c.detrend()) {
            case NONE -> "nothing subtracted";
            case CONSTANT -> "mean of each segment subtracted";
            case LINEAR -> "straight line through each segment subtracted";
        };
        return (c.sides() == Sides.TWO ? "Two-sided" : "One-sided")
                + " power spectral density of the population-averaged spike train, in Hz (shot-noise floor "
                + (c.sides() == Sides.TWO ? "rate/N" : "2 rate/N") + "); bins of " + plain(1000 * c.bin(), 6)
                + "\u00A0ms; "
                + Wording.observable(c.taper().key()) + " taper, segments of " + plain(1000 * c.segment(), 6)
                + "\u00A0ms with " + plain(100 * c.overlap(), 6) + "\u00A0% overlap, " + c.averages() + " averages ("
                + plain(Math.rint(10 * c.degreesOfFreedom()) / 10, 6) + " degrees of freedom), " + detrend + "; "
                + plain(c.duration(), 6) + "\u00A0s of data."
                + (c.detrend() == Detrend.NONE ? "" : " Frequencies below two resolution steps are not compared.");
    }

    private static String superscript(int exponent) {
        StringBuilder text = new StringBuilder(exponent < 0 ? "\u207B" : "");
        for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
            text.append("\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079".charAt(digit - '0'));
        }
        return text.toString();
    }
}
