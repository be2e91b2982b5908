package siegert.compare.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

class RateScatterTest {
    @Test
    void coversNinetyFivePercentOfPoissonPopulations() {
        long seed = 5L;
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        Interval interval = RateScatter.interval(5, 1, 400, 10, Double.NaN);
        PoissonSampler counts = new PoissonSampler(random, 5. * 400 * 10);
        int inside = 0;
        for (int run = 0; run < 20_000; run++) {
            inside += interval.contains(counts.sample() / 4000.) ? 1 : 0;
        }
        assertEquals(0.95, inside / 20_000., 0.005, "seed " + seed);
    }

    @Test
    void takesCommonFluctuationsInPlaceOfSmallerCountingNoise() {
        Interval wide = RateScatter.interval(5, 1, 400, 10, 1.25);
        assertEquals(5 + 1.959963984540054 * Math.sqrt(0.125), wide.high(), 1e-12);
        assertEquals(RateScatter.interval(5, 1, 400, 10, 1e-9), RateScatter.interval(5, 1, 400, 10, Double.NaN));
        assertEquals(0, RateScatter.interval(0.01, 1, 1, 1, Double.NaN).low());
    }
}
