package siegert.datasets.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import siegert.datasets.result.Spectra;

class SpectraCsvTest {
    @Test
    void frequencyFirst() {
        Spectra spectra = new Spectra(List.of("23E", "a,\"b\""), new double[] {0, 2}, new double[][] {
            {1.5e-5, 2}, {Double.NaN, 0.1}
        });
        assertEquals("frequency_hz,23E,\"a,\"\"b\"\"\"\n0.0,1.5E-5,2.0\n2.0,NaN,0.1\n", SpectraCsv.of(spectra));
    }
}
