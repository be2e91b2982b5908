package siegert.compare.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import siegert.compare.statistics.Interval;
import siegert.compare.verdict.Check;
import siegert.compare.verdict.Tolerance;
import siegert.compare.verdict.Verdict;

/** A reason is said once, with what it concerns. */
class UndecidedTest {
    private static Check check(String observable, String reason) {
        return new Check(
                "E",
                observable,
                "",
                Verdict.NOT_APPLICABLE,
                2,
                1,
                "Hz",
                new Tolerance(0.1, 1, "Hz", "default", ""),
                new Interval(0, 3),
                "E " + observable + ": theory 2, not applicable: " + reason);
    }

    @Test
    void checksOfOneReasonShareASentence() {
        assertEquals(
                List.of(
                        "2 not applicable (covariance, correlation): a population is silent.",
                        "2 not applicable (correlation): the recording is too short."),
                Undecided.sentences(List.of(
                        check("covariance", "a population is silent"),
                        check("correlation", "the recording is too short: chance alone makes 0.1"),
                        check("correlation", "the recording is too short: chance alone makes 0.2"),
                        check("correlation", "a population is silent"))));
    }
}
