package siegert.spikes;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import siegert.datasets.result.Average;
import siegert.datasets.result.Scaling;

/**
 * What is wanted of the spectra beyond bin, segment, overlap, taper, detrending and sides. Start from
 * {@link #defaults()}.
 *
 * @param average how Welch's estimate averages its segments
 * @param transform length of the Fourier transform of a segment (s): zeros are appended up to it; if empty, none
 * @param segments number of segments that fill the window with the overlap of the settings, in place of their length;
 *     rounded down to whole bins
 * @param multitaper time half-bandwidth (1 / duration) of a multitaper estimate over the whole window, 1 or more
 * @param earliest start of the window at the earliest where no window is named (s): cuts a transient
 * @param cross whether cross-spectra between all populations are estimated
 * @param scaling what the periodogram and Welch's estimate are normalised by; the others are densities
 */
public record RequestedSpectra(
        Average average,
        OptionalDouble transform,
        OptionalInt segments,
        OptionalDouble multitaper,
        OptionalDouble earliest,
        Cross cross,
        Scaling scaling) {
    private static final RequestedSpectra DEFAULTS = new RequestedSpectra(
            Average.MEAN,
            OptionalDouble.empty(),
            OptionalInt.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Cross.NONE,
            Scaling.DENSITY);

    /** Which cross-spectra. */
    public enum Cross {
        NONE,
        /** All; a window of a single segment, whose coherence is 1 whatever the data, is refused. */
        ALL,
        /** All, but none where the window holds a single segment. */
        WHERE_AVERAGED
    }

    public RequestedSpectra {
        if (transform.isPresent() && !(transform.getAsDouble() > 0 && transform.getAsDouble() < 1e9)) {
            throw new IllegalArgumentException("a transform of " + transform.getAsDouble() + " s");
        }
        if (segments.isPresent() && segments.getAsInt() < 1) {
            throw new IllegalArgumentException(segments.getAsInt() + " segments");
        }
        if (multitaper.isPresent() && !(multitaper.getAsDouble() >= 1 && multitaper.getAsDouble() <= 1000)) {
            throw new IllegalArgumentException(
                    "a time half-bandwidth of " + multitaper.getAsDouble() + " in place of 1 to 1000");
        }
    }

    /** Means over segments of the length that the settings say, nothing appended, no multitaper and cross-spectra. */
    public static RequestedSpectra defaults() {
        return DEFAULTS;
    }

    public RequestedSpectra withAverage(Average newAverage) {
        return new RequestedSpectra(newAverage, transform, segments, multitaper, earliest, cross, scaling);
    }

    public RequestedSpectra withTransform(double newTransform) {
        return new RequestedSpectra(
                average, OptionalDouble.of(newTransform), segments, multitaper, earliest, cross, scaling);
    }

    public RequestedSpectra withSegments(int newSegments) {
        return new RequestedSpectra(
                average, transform, OptionalInt.of(newSegments), multitaper, earliest, cross, scaling);
    }

    /** With segments of the length that the settings say. */
    public RequestedSpectra withoutSegments() {
        return new RequestedSpectra(average, transform, OptionalInt.empty(), multitaper, earliest, cross, scaling);
    }

    public RequestedSpectra withMultitaper(double halfBandwidth) {
        return new RequestedSpectra(
                average, transform, segments, OptionalDouble.of(halfBandwidth), earliest, cross, scaling);
    }

    public RequestedSpectra withCross(Cross newCross) {
        return new RequestedSpectra(average, transform, segments, multitaper, earliest, newCross, scaling);
    }

    public RequestedSpectra withEarliest(double newEarliest) {
        return new RequestedSpectra(
                average, transform, segments, multitaper, OptionalDouble.of(newEarliest), cross, scaling);
    }

    public RequestedSpectra withScaling(Scaling newScaling) {
        return new RequestedSpectra(average, transform, segments, multitaper, earliest, cross, newScaling);
    }
}
