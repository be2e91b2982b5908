package siegert.workflows.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {
    @ParameterizedTest
    @CsvSource({"0.4,0 s", "119.4,119 s", "120,2 min", "2379,40 min", "7170,2 h 0 min", "11100,3 h 5 min"})
    void remainingTimeIsSaidInTheUnitOfAPerson(double seconds, String said) {
        assertEquals(said, Progress.duration(seconds));
    }
}
