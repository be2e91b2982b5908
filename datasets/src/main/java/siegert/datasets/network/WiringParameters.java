package siegert.datasets.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads which neurons synapses connect. */
final class WiringParameters {
    private final Parameters parameters;

    WiringParameters(Parameters parameters) {
        this.parameters = parameters;
    }

    Wiring read() {
        return new Wiring(rule(), profiles());
    }

    private Optional<ConnectionRule> rule() {
        if (!parameters.has(ParameterKey.CONNECTION_RULE)) {
            return Optional.empty();
        }
        String word = parameters.word(ParameterKey.CONNECTION_RULE, ConnectionRule.FIXED_INDEGREE.key());
        return Optional.of(choice(
                ParameterKey.CONNECTION_RULE, word.replace('_', '-'), ConnectionRule.values(), ConnectionRule::key));
    }

    /** Profiles are boxcars where only widths are given, as in the files of NNMT. */
    private List<DistanceProfile> profiles() {
        List<DistanceProfile> profiles = new ArrayList<>();
        if (!parameters.has(ParameterKey.WIDTH) && !parameters.has(ParameterKey.PROFILE)) {
            return profiles;
        }
        double[] width = parameters.perPopulation(ParameterKey.WIDTH);
        List<String> words = parameters.words(ParameterKey.PROFILE, DistanceProfile.Shape.BOXCAR.key());
        for (int j = 0; j < width.length; j++) {
            DistanceProfile.Shape shape = choice(
                    ParameterKey.PROFILE, words.get(j), DistanceProfile.Shape.values(), DistanceProfile.Shape::key);
            if (!Double.isNaN(width[j])) {
                profiles.add(new DistanceProfile(shape, width[j]));
            }
        }
        return profiles;
    }

    private <T> T choice(ParameterKey key, String word, T[] values, Function<T, String> name) {
        for (T value : values) {
            if (name.apply(value).equals(word.toLowerCase(Locale.ROOT))) {
                return value;
            }
        }
        parameters.problem(
                key,
                key.key() + " is '" + word + "'; allowed is one of "
                        + Arrays.stream(values).map(name).collect(Collectors.joining(", ")),
                "");
        return values[0];
    }
}
