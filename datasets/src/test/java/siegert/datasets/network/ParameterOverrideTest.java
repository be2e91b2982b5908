package siegert.datasets.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import siegert.datasets.InputException;
import siegert.datasets.Matrix;
import siegert.datasets.catalogue.Catalogue;

/** The option --set, on the bundled microcircuit. */
class ParameterOverrideTest {
    private static final double J = 0.1756e-3;

    @Test
    void oneValueForTheWholeNetwork() {
        Matrix weight = with("g=4.2").weight();
        assertEquals(-4.2 * J, weight.get(0, 1), 1e-18);
        assertEquals(J, weight.get(1, 0), 1e-18);
        assertEquals(1.05 * J, with("w=92.19 pA").weight().get(1, 0), 1e-18);
        assertEquals(J, with("w=92.19 pA").populations().get(0).inputs().get(0).weight(), 1e-18);
        assertEquals(0.003, with("d_e=3 ms").delays().mean().get(1, 0));
        assertEquals(0.012, with("tau_m=12ms").populations().get(7).neuron().tauM());
        assertEquals(
                8.5, with("nu_ext=8.5 Hz").populations().get(0).inputs().get(0).rate());
        assertEquals(
                8.5,
                with("nu_ext={val: 8.5, unit: Hz}")
                        .populations()
                        .get(0)
                        .inputs()
                        .get(0)
                        .rate());
        assertEquals(DelayDistribution.NONE, with("delay_dist=none").delays().distribution());
        assertEquals("other", with("name=other").name());
    }

    @Test
    void aListWithItsUnitBehind() {
        Network network = with("tau_m=[10,10,10,10,10,10,10,12] ms", "nu_ext=[8, 8, 9, 8, 8, 8, 8, 8]Hz");
        assertEquals(0.012, network.populations().get(7).neuron().tauM());
        assertEquals(0.01, network.populations().get(6).neuron().tauM());
        assertEquals(9, network.populations().get(2).inputs().get(0).rate());
        InputException error = assertThrows(InputException.class, () -> with("tau_m=[10, 12] mV"));
        assertTrue(error.getMessage().contains("the unit 'mV' measures a potential"), error.getMessage());
    }

    @Test
    void singleValuesOfMatricesAndPopulations() {
        Network base = with();
        Network network = with("K[4I,4I]=1000", "K[ 23E , 4E ]=7", "nu_ext[4E]=9 Hz", "tau_m[6I]=20 ms");
        assertEquals(1000, network.indegree().get(3, 3));
        assertEquals(7, network.indegree().get(0, 2));
        assertEquals(base.indegree().get(2, 0), network.indegree().get(2, 0), "target first");
        assertEquals(9, network.populations().get(2).inputs().get(0).rate());
        assertEquals(8, network.populations().get(1).inputs().get(0).rate());
        assertEquals(0.02, network.populations().get(7).neuron().tauM());
        assertEquals(0.01, network.populations().get(6).neuron().tauM());
    }

    @Test
    void aStarIsEveryPopulation() {
        Network network = with("K[*,4I]=1000", "K[4E,4I]=7", "tau_m[*]=20 ms");
        for (int target = 0; target < 8; target++) {
            assertEquals(target == 2 ? 7 : 1000, network.indegree().get(target, 3));
            assertEquals(with().indegree().get(target, 2), network.indegree().get(target, 2), "the other sources stay");
            assertEquals(0.02, network.populations().get(target).neuron().tauM());
        }
    }

    @Test
    void singleWeightsAndDelaysOfTheMicrocircuit() {
        Network network = with("W[4I,23E]=175.6 pA", "Delay[4I,23E]=5 ms", "Delay_sd[4I,23E]=1 ms");
        assertEquals(2 * J, network.weight().get(3, 0), 1e-18);
        assertEquals(J, network.weight().get(3, 2), 1e-18);
        assertEquals(0.005, network.delays().mean().get(3, 0));
        assertEquals(0.001, network.delays().sd().get(3, 0));
    }

    @Test
    void newKeysAndLists() {
        Network network = with("I_ext=[1 pA, 2 pA, 3 pA, 4 pA, 5 pA, 6 pA, 7 pA, 8 pA]");
        // 10 ms 5 pA / 250 pF
        assertEquals(0.2e-3, network.populations().get(4).dcMean(), 1e-18);
    }

    @Test
    void theLastOneCounts() {
        assertEquals(-5 * J, with("g=4.2", "g=5").weight().get(0, 1), 1e-18);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "g | an override must be KEY=VALUE",
                "g= | an override must be KEY=VALUE",
                "=4 | an override must be KEY=VALUE",
                "K[4I,4I=4 | an override must be KEY=VALUE",
                "g=[ | not valid YAML",
                "gg=4 | unknown key gg",
                "KK[4I,4I]=4 | unknown key KK",
                "g=four | 'four' is not a number",
                "g=-1 | g is -1; it must be 0 or more",
                "g[4I]=4 | g is one value for the whole network and has no single values",
                "g=[4, 5] | g has 2 values; allowed is one value for the whole network",
                "d_e=3 mV | '3 mV' is a potential; allowed is a time",
                "d_e=3 | '3' has no unit; allowed is a time",
                "J=0.1 mV | the weights are given twice: w and J",
                "K[4I]=10 | K[4I] must be K[TARGET,SOURCE]",
                "tau_m[4I,4E]=10 ms | tau_m[4I,4E] must be tau_m[POPULATION]",
                "K[4I,5X]=10 | no population 5X",
                "K[4I,4I]=-10 | K[4I,4I] is -10; it must be 0 or more",
                "K[4I,4I]=[1] | K has 1 value; allowed is one value",
                "K[4I,4I]=5 pF | '5 pF' is a capacitance; allowed is a number without unit",
                "J[4I,4I]=1 mV | J[4I,4I] changes nothing in a file with w and g",
                "name[4I]=x | name[4I] changes nothing",
                "populations[4I]=x | populations[4I] changes nothing",
                "nu_e_ext[4I]=1 Hz | nu_e_ext[4I] changes nothing",
                "Delay=2 ms | Delay does not go with w and g",
                "Delay_sd=2 ms | Delay_sd does not go with w and g",
                "W_ext=2 pA | W_ext does not go with w and g",
                "V_th_abs=-70 mV | is not above its reset",
            })
    void mistakesNameTheOption(String option, String part) {
        InputException e = assertThrows(InputException.class, () -> with(option));
        assertEquals(1, e.problems().size(), e.getMessage());
        assertEquals("--set " + option, e.problems().get(0).file());
        assertEquals(0, e.problems().get(0).line());
        assertTrue(e.getMessage().contains(part), e.getMessage());
    }

    @Test
    void allMistakesAtOnce() {
        InputException e = assertThrows(InputException.class, () -> with("gg=4", "tau_m=1 mV", "w"));
        assertEquals(3, e.problems().size(), e.getMessage());
    }

    @Test
    void unknownPopulationsGetSuggestions() {
        InputException e = assertThrows(InputException.class, () -> with("K[4I,23R]=10"));
        assertTrue(e.getMessage().contains("did you mean 23E or 23I"), e.getMessage());
    }

    private static Network with(String... overrides) {
        return Catalogue.bundled().resolveNetwork("microcircuit", List.of(overrides));
    }
}
