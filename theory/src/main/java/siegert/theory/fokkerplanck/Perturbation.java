package siegert.theory.fokkerplanck;

/** Linear response of the discrete equation about its stationary density, frequency by frequency. */
final class Perturbation {
    private final StationaryDensity density;
    private final PhaseSpace space;
    /** source for a change of the mean (1/s per V, per V), [cell][current] */
    private final double[][] mean;
    /** source for a change of ln sd (1/s per V), [cell][current] */
    private final double[][] noise;
    /** flux at the reset and at the threshold by a change of the mean (1/s per V), [current] */
    private final double[] atReset;

    private final double[] atThreshold;

    Perturbation(StationaryDensity density) {
        this.density = density;
        space = density.space;
        int n = space.noise.size;
        int cells = density.content.length;
        double tauM = space.neuron.tauM();
        mean = new double[cells][n];
        noise = new double[cells][n];
        atReset = new double[n];
        atThreshold = new double[n];
        for (int i = 0; i < cells; i++) {
            double h = space.potential[i + 1] - space.potential[i];
            double[] p = density.content[i];
            for (int k = 0; k < n; k++) {
                // the lowest face stays closed
                double lower = i == 0 ? p[k] + 0.5 * density.difference[i][k] : density.difference[i][k];
                mean[i][k] = -lower / (tauM * h);
                double curvature = space.noise.curvatureDiagonal[k] * p[k];
                if (k > 0) {
                    curvature += space.noise.curvatureLower[k] * p[k - 1];
                }
                if (k + 1 < n) {
                    curvature += space.noise.curvatureUpper[k] * p[k + 1];
                }
                noise[i][k] = 2 * curvature / space.neuron.tauS();
            }
        }
        for (int k = 0; k < n; k++) {
            atReset[k] = -density.jump[k] / tauM;
            atThreshold[k] = density.threshold[k] / tauM;
        }
    }

    /** Change of the rate (Hz) per volt of the mean and per unit of ln sd: mean re, im, ln sd re, im. */
    double[] respond(double omega) {
        ResetMap map = density.resetMap;
        int n = space.noise.size;
        Sweep sweep = new Sweep(space, omega, map.size + 2);
        double[] zero = new double[n];
        for (int i = 0; i < mean.length; i++) {
            if (i == space.reset) {
                for (int c = 0; c < map.size; c++) {
                    sweep.inject(c, map.injected[c], zero);
                }
                sweep.inject(map.size, atReset, zero);
                double[] psiRe = new double[n];
                double[] psiIm = new double[n];
                map.modulate(density.outflow, omega * space.neuron.tauS(), psiRe, psiIm);
                sweep.inject(map.size + 1, psiRe, psiIm);
            }
            sweep.advance(mean[i], noise[i]);
        }
        ReturnFlux loop = new ReturnFlux(space, map, sweep, omega);
        double[] byMean = loop.respond(map.size, atThreshold);
        double[] byNoise = loop.respond(map.size + 1, null);
        return new double[] {byMean[0], byMean[1], byNoise[0], byNoise[1]};
    }
}
