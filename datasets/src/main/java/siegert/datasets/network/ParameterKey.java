package siegert.datasets.network;

import static siegert.datasets.unit.Dimension.CAPACITANCE;
import static siegert.datasets.unit.Dimension.CURRENT;
import static siegert.datasets.unit.Dimension.FREQUENCY;
import static siegert.datasets.unit.Dimension.NONE;
import static siegert.datasets.unit.Dimension.POTENTIAL;
import static siegert.datasets.unit.Dimension.TIME;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import siegert.datasets.unit.Dimension;

/** The keys that a network file may have. */
enum ParameterKey {
    NAME("name", NONE, Range.TEXT),
    POPULATIONS("populations", NONE, Range.TEXT),
    SIZE("N", NONE, Range.POSITIVE),
    CAPACITY("C", CAPACITANCE, Range.POSITIVE),
    TAU_M("tau_m", TIME, Range.POSITIVE),
    TAU_R("tau_r", TIME, Range.NOT_NEGATIVE),
    TAU_S("tau_s", TIME, Range.NOT_NEGATIVE),
    SYNAPSE("synapse", NONE, Range.TEXT),
    RESET_ABSOLUTE("V_0_abs", POTENTIAL, Range.ANY),
    THRESHOLD_ABSOLUTE("V_th_abs", POTENTIAL, Range.ANY),
    RESET_RELATIVE("V_0_rel", POTENTIAL, Range.ANY),
    THRESHOLD_RELATIVE("V_th_rel", POTENTIAL, Range.ANY),
    INDEGREE("K", NONE, Range.NOT_NEGATIVE),
    CURRENT_UNIFORM("w", CURRENT, Range.ANY),
    RELATIVE_INHIBITION("g", NONE, Range.NOT_NEGATIVE),
    CURRENT_MATRIX("W", CURRENT, Range.ANY),
    JUMP_MATRIX("J", POTENTIAL, Range.ANY),
    WEIGHT_SPREAD("weight_spread", NONE, Range.NOT_NEGATIVE),
    DELAY_EXCITATORY("d_e", TIME, Range.NOT_NEGATIVE),
    DELAY_INHIBITORY("d_i", TIME, Range.NOT_NEGATIVE),
    DELAY_SD_EXCITATORY("d_e_sd", TIME, Range.NOT_NEGATIVE),
    DELAY_SD_INHIBITORY("d_i_sd", TIME, Range.NOT_NEGATIVE),
    DELAY("Delay", TIME, Range.NOT_NEGATIVE),
    DELAY_SD("Delay_sd", TIME, Range.NOT_NEGATIVE),
    DELAY_DISTRIBUTION("delay_dist", NONE, Range.TEXT),
    EXTERNAL_INDEGREE("K_ext", NONE, Range.NOT_NEGATIVE),
    EXTERNAL_CURRENT_UNIFORM("w_ext", CURRENT, Range.ANY),
    EXTERNAL_CURRENT("W_ext", CURRENT, Range.ANY),
    EXTERNAL_JUMP("J_ext", POTENTIAL, Range.ANY),
    EXTERNAL_WEIGHT_SPREAD("weight_spread_ext", NONE, Range.NOT_NEGATIVE),
    EXTERNAL_TAU_S("tau_s_ext", TIME, Range.POSITIVE),
    EXTERNAL_RATE("nu_ext", FREQUENCY, Range.NOT_NEGATIVE),
    CONSTANT_CURRENT("I_ext", CURRENT, Range.ANY),
    CONNECTION_RULE("connection_rule", NONE, Range.TEXT),
    PROFILE("profile", NONE, Range.TEXT),
    WIDTH("width", Dimension.LENGTH, Range.NOT_NEGATIVE),
    MODEL("model", NONE, Range.TEXT),

    // of binary neurons, whose weights have no unit
    BINARY_WEIGHT("J", NONE, Range.ANY),
    BINARY_EXTERNAL_WEIGHT("J_ext", NONE, Range.ANY),
    BINARY_THRESHOLD("theta", NONE, Range.ANY),
    EXTERNAL_ACTIVITY("m_ext", NONE, Range.FRACTION),
    EXPECTED_ACTIVITY("m_exp", NONE, Range.FRACTION),

    // accepted in files of NNMT, where they have no effect either
    EXTERNAL_RATE_EXCITATORY("nu_e_ext", FREQUENCY, Range.UNUSED),
    EXTERNAL_RATE_INHIBITORY("nu_i_ext", FREQUENCY, Range.UNUSED),
    EXTERNAL_TAU_M("tau_m_ext", TIME, Range.UNUSED),
    LABEL("label", NONE, Range.UNUSED),
    DIMENSION("dimension", NONE, Range.UNUSED),
    FREQUENCY_START("f_min", FREQUENCY, Range.ANALYSIS),
    FREQUENCY_STOP("f_max", FREQUENCY, Range.ANALYSIS),
    FREQUENCY_STEP("df", FREQUENCY, Range.ANALYSIS),
    WAVENUMBER_START("k_min", Dimension.WAVENUMBER, Range.ANALYSIS),
    WAVENUMBER_STOP("k_max", Dimension.WAVENUMBER, Range.ANALYSIS),
    WAVENUMBER_STEP("dk", Dimension.WAVENUMBER, Range.ANALYSIS);

    /** Which values are allowed, or what else the key is for. */
    enum Range {
        ANY,
        NOT_NEGATIVE,
        POSITIVE,
        /** From 0 to 1. */
        FRACTION,
        /** A word or a list of words. */
        TEXT,
        /** Read over. */
        UNUSED,
        /** Read over: the command line says what to analyse. */
        ANALYSIS
    }

    private static final Map<String, ParameterKey> BY_KEY = new HashMap<>();

    static {
        for (ParameterKey key : values()) {
            BY_KEY.putIfAbsent(key.key, key);
        }
    }

    private final String key;
    private final Dimension dimension;
    private final Range range;

    ParameterKey(String key, Dimension dimension, Range range) {
        this.key = key;
        this.dimension = dimension;
        this.range = range;
    }

    /** The key with this name, or null. */
    static ParameterKey of(String key) {
        return BY_KEY.get(key);
    }

    /** The key with this name and dimension, such as the weights of binary neurons, or the one with this name, or null. */
    static ParameterKey of(String key, Dimension dimension) {
        return Arrays.stream(values())
                .filter(k -> k.key.equals(key) && k.dimension == dimension)
                .findFirst()
                .orElse(of(key));
    }

    /** The names of all keys that have an effect. */
    static List<String> names() {
        return Arrays.stream(values())
                .filter(k -> k.range != Range.UNUSED && k.range != Range.ANALYSIS)
                .map(ParameterKey::key)
                .distinct()
                .toList();
    }

    String key() {
        return key;
    }

    Dimension dimension() {
        return dimension;
    }

    Range range() {
        return range;
    }

    /** Whether a number is within the range. */
    boolean allows(double value) {
        return switch (range) {
            case POSITIVE -> value > 0;
            case NOT_NEGATIVE -> value >= 0;
            case FRACTION -> value >= 0 && value <= 1;
            default -> true;
        };
    }

    /** Whether only networks of binary neurons have it. */
    boolean ofBinaryNeurons() {
        return this == BINARY_THRESHOLD || this == EXTERNAL_ACTIVITY || this == EXPECTED_ACTIVITY;
    }

    /** How a value of this key may be written, for messages. */
    String example() {
        return switch (this) {
            case POPULATIONS -> "populations: [E, I]";
            case SIZE -> "N: [800, 200]";
            case WEIGHT_SPREAD, EXTERNAL_WEIGHT_SPREAD -> key + ": 0.1";
            case DELAY_DISTRIBUTION -> "delay_dist: truncated_gaussian";
            case SYNAPSE -> "synapse: alpha";
            case CONNECTION_RULE -> "connection_rule: fixed-indegree";
            case PROFILE -> "profile: boxcar";
            case WIDTH -> "width: 0.2 mm";
            case MODEL -> "model: binary";
            case EXTERNAL_ACTIVITY, EXPECTED_ACTIVITY -> key + ": 0.4";
            default -> key + ": " + (dimension == NONE ? "4" : "10 " + dimension.customaryUnit());
        };
    }
}
