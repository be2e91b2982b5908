package siegert.theory.network;

import java.util.function.DoubleFunction;

/**
 * A network over a parameter that remembers its two latest values: a curve is followed with several questions at one value
 * and one beside it, and a network may be read from text.
 */
final class RememberedFamily implements DoubleFunction<RateMap> {
    private final DoubleFunction<RateMap> family;
    private double latest = Double.NaN;
    private double before = Double.NaN;
    private RateMap latestMap;
    private RateMap mapBefore;

    RememberedFamily(DoubleFunction<RateMap> family) {
        this.family = family;
    }

    @Override
    public synchronized RateMap apply(double parameter) {
        if (parameter == latest) {
            return latestMap;
        }
        RateMap map = parameter == before ? mapBefore : family.apply(parameter);
        before = latest;
        mapBefore = latestMap;
        latest = parameter;
        latestMap = map;
        return map;
    }
}
