package siegert.theory.fokkerplanck;

import siegert.theory.special.Complex;

/**
 * Linear response of the discrete equation about its stationary density, frequency by frequency.
 *
 * <p>Both modulations enter before the synaptic filter, in the equation of the current:
 * {@code -(1/(tau_s s)) d/dz} for the mean, s being the deviation of the current, and {@code (2/tau_s) d2/dz2} for
 * ln sd. The response to the mean of the current itself is the former times {@code 1 + lambda tau_s}, lambda = i omega for a frequency; sources in the
 * potential, singular where the velocity vanishes at the reset, are avoided so.
 */
final class Perturbation {
    final StationaryDensity density;
    private final PhaseSpace space;
    /** sources (1/s per V), the first also per V, [cell][current] */
    private final double[][] mean;

    private final double[][] noise;
    private final double[][] meanCoupling;
    private final double[][] noiseCoupling;

    Perturbation(StationaryDensity density) {
        this.density = density;
        space = density.space;
        NoiseGrid grid = space.noise;
        mean = new double[density.content.length][grid.size];
        noise = new double[density.content.length][grid.size];
        double tauS = space.neuron.tauS();
        for (int i = 0; i < mean.length; i++) {
            grid.drift(density.content[i], 1 / (tauS * space.current), mean[i]);
            grid.spread(density.content[i], 2 / tauS, noise[i]);
        }
        ResetMap map = density.resetMap;
        meanCoupling = map.coupling((n, a, to) -> grid.drift(n, a / space.current, to), density.outflow);
        noiseCoupling = map.coupling((n, a, to) -> grid.spread(n, 2 * a, to), density.outflow);
    }

    /** Change of the rate (Hz) per volt of the mean and per unit of ln sd. */
    RateResponse respond(Complex lambda) {
        ResetMap map = density.resetMap;
        int n = space.noise.size;
        Complex w = lambda.times(space.neuron.tauS());
        Sweep sweep = new Sweep(space, lambda, map.size + 2);
        double[] psiRe = new double[n];
        double[] psiIm = new double[n];
        for (int i = 0; i < mean.length; i++) {
            if (i == space.reset) {
                for (int c = 0; c < map.size; c++) {
                    sweep.inject(c, map.injected[c], psiIm);
                }
                map.modulate(meanCoupling, w, psiRe, psiIm);
                sweep.inject(map.size, psiRe, psiIm);
                map.modulate(noiseCoupling, w, psiRe, psiIm);
                sweep.inject(map.size + 1, psiRe, psiIm);
            }
            sweep.advance(mean[i], noise[i]);
        }
        ReturnFlux loop = new ReturnFlux(space, map, sweep, lambda);
        double[] byMean = loop.respond(map.size);
        double[] byNoise = loop.respond(map.size + 1);
        Complex toCurrent = new Complex(byMean[0], byMean[1]).times(w.plus(1));
        return new RateResponse(toCurrent.re(), toCurrent.im(), byNoise[0], byNoise[1]);
    }
}
