package siegert.workflows.scan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every combination of the values of several parameters. The last parameter varies fastest. */
public final class ParameterGrid {
    /** The results of more points do not fit into one process. */
    private static final long MOST = 100_000_000;

    private final List<Variation> variations;
    private final int size;

    /**
     * @param variations the parameters, at least one
     * @throws IllegalArgumentException if a parameter occurs twice or there are too many combinations
     */
    public ParameterGrid(List<Variation> variations) {
        if (variations.isEmpty()) {
            throw new IllegalArgumentException("nothing varies; give --vary 'KEY=START:STOP:STEP UNIT'");
        }
        this.variations = List.copyOf(variations);
        Set<String> keys = new HashSet<>();
        long points = 1;
        for (Variation variation : variations) {
            if (!keys.add(variation.key())) {
                throw new IllegalArgumentException(variation.key() + " is varied twice; give all its values at once");
            }
            points *= variation.size();
            if (points > MOST) {
                throw new IllegalArgumentException("these are more than " + MOST + " points; give fewer values");
            }
        }
        this.size = (int) points;
    }

    /**
     * A parameter that varies is set by its values alone.
     *
     * @param settings what is set at all points, {@code g=4}
     * @throws IllegalArgumentException if one of these parameters varies
     */
    public void requireNotIn(List<String> settings) {
        for (String setting : settings) {
            for (Variation variation : variations) {
                if (setting.split("=", 2)[0].strip().equals(variation.key())) {
                    throw new IllegalArgumentException(
                            variation.key() + " is varied and set (--set " + setting + "); leave out one of both");
                }
            }
        }
    }

    public List<Variation> variations() {
        return variations;
    }

    /** The parameter that varies fastest. */
    public Variation last() {
        return variations.get(variations.size() - 1);
    }

    /** Number of points. */
    public int size() {
        return size;
    }

    /**
     * Which value each parameter has at a point.
     *
     * @param point number of the point, from 0
     * @return one index per parameter, into its values
     */
    public int[] indices(int point) {
        int[] indices = new int[variations.size()];
        int rest = point;
        for (int v = indices.length - 1; v >= 0; v--) {
            indices[v] = rest % variations.get(v).size();
            rest /= variations.get(v).size();
        }
        return indices;
    }

    /** The parameters of a point as overrides of a network, {@code nu_ext=8.5 Hz}. */
    public List<String> overrides(int point) {
        int[] indices = indices(point);
        List<String> overrides = new ArrayList<>();
        for (int v = 0; v < indices.length; v++) {
            overrides.add(variations.get(v).override(indices[v]));
        }
        return overrides;
    }
}
