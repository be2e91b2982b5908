package siegert.theory.lif;

import org.junit.jupiter.api.Test;
import siegert.theory.ReferenceCase;

class SiegertIntegralTest {
    @Test
    void logarithmAgreesWithThirtyDigitArithmetic() {
        ReferenceCase reference = ReferenceCase.read("special_siegert_integral");
        System.out.println(reference.root());
    }
}
