package siegert.compare.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import siegert.datasets.result.RateLadder;

/** The cause that the report names is that of the largest difference. */
class LadderPageTest {
    private static RateLadder.Rungs rungs(
            String name, double closed, double open, double surrogate, double measured, List<Double> feedback) {
        return new RateLadder.Rungs(
                name, closed, open, surrogate, 0.01, 0.9, measured, feedback, 1e-4, 0.02, List.of());
    }

    private static String cause(RateLadder.Rungs first, RateLadder.Rungs second) {
        RateLadder ladder = new RateLadder(1e-4, List.of(first, second));
        return new LadderPage(ladder, LadderPage.NeuronTheory.DIFFUSION, Set.of("I")).cause(first);
    }

    private static final RateLadder.Rungs OTHER = rungs("I", 5, 5, 5, 5, List.of(0.0, 0.0));

    @Test
    void nothingIsNamedWithinThreeStandardErrors() {
        assertEquals("all four agree", cause(rungs("E", 3.029, 3, 3, 3, List.of(0.0, 0.03)), OTHER));
        assertFalse(cause(rungs("E", 3.031, 3, 3, 3, List.of(0.0, 0.03)), OTHER).contains("agree"));
    }

    @Test
    void theFeedbackNamesWhereItComesFrom() {
        assertEquals(
                "errors fed back by the network, most from that of I (+0.60\u00A0Hz)",
                cause(rungs("E", 3.5, 3, 3, 3, List.of(-0.1, 0.6)), OTHER));
        assertEquals(
                "errors fed back by the network, most from its own (\u22120.60\u00A0Hz)",
                cause(rungs("E", 2.5, 3, 3, 3, List.of(-0.6, 0.1)), OTHER));
    }

    @Test
    void eachDifferenceHasItsOwnWords() {
        assertEquals(
                "the theory of one neuron: diffusion approximation, synapses, time grid",
                cause(rungs("E", 3.5, 3.5, 3, 3, List.of(0.0, 0.0)), OTHER));
        assertEquals(
                "correlations or heterogeneity of the network, or a wrong parameter of E",
                cause(rungs("E", 3.5, 3.5, 3.5, 3, List.of(0.0, 0.0)), OTHER));
    }

    @Test
    void noParameterIsInDoubtWhereTheCheckPasses() {
        RateLadder.Rungs rungs = rungs("E", 3.5, 3.5, 3.5, 3, List.of(0.0, 0.0));
        LadderPage page = new LadderPage(
                new RateLadder(1e-4, List.of(rungs, OTHER)), LadderPage.NeuronTheory.DIFFUSION, Set.of("E", "I"));
        assertEquals("correlations or heterogeneity of the network", page.cause(rungs));
    }

    @Test
    void synapsesOfTheirSizeAreNoDiffusion() {
        RateLadder.Rungs rungs = rungs("E", 3.5, 3.5, 3, 3, List.of(0.0, 0.0));
        LadderPage page = new LadderPage(
                new RateLadder(1e-4, List.of(rungs, OTHER)), LadderPage.NeuronTheory.FINITE_SYNAPSES, Set.of());
        assertEquals("the theory of one neuron: time grid, numerical solution", page.cause(rungs));
    }

    @Test
    void differencesOfLikeSizeAreAllNamed() {
        String both = cause(rungs("E", 3, 3, 3.5, 3.1, List.of(0.0, 0.0)), OTHER);
        assertTrue(
                both.startsWith("the theory of one neuron")
                        && both.endsWith(
                                "; correlations or heterogeneity of the" + " network, or a wrong parameter of E"),
                both);
    }

    @Test
    void rowsHaveTheSignsOfTheDifferences() {
        Map<String, String> row = new LadderPage(
                        new RateLadder(1e-4, List.of(rungs("E", 3.5, 3.2, 3.3, 3, List.of(0.3, 0.0)), OTHER)),
                        LadderPage.NeuronTheory.DIFFUSION,
                        Set.of())
                .rows()
                .get(0);
        assertEquals("E", row.get("name"));
        assertEquals("+0.30", row.get("fedBack"));
        assertEquals("\u22120.10", row.get("approximated"));
        assertEquals("+0.30", row.get("unexplained"));
        assertEquals("0.010", row.get("error"));
    }
}
