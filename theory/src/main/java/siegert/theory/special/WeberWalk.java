package siegert.theory.special;

/**
 * Taylor steps of Weber's equation in the form that stays regular at s = 0. With Psi(x) = exp(x²/4) U(a,-x),
 * Phi(x) = exp(x²/4) U(a+1,-x) and s = a + 1/2 (DLMF 12.8.2, 12.8.3)
 *
 * <pre>
 * Psi' = s Phi,   Phi' = x Phi + Psi.
 * </pre>
 *
 * U(a,-x) is recessive to the left, so steps to the right are stable at every x. The integral of Phi is summed by
 * itself: at small s it carries what the difference of two Psi, both near 1, has lost.
 */
final class WeberWalk {
    /** Step length times the local growth rate; the terms of a step then cancel by less than a factor of 5. */
    private static final double REACH = 4;

    private static final double NEGLIGIBLE = 1e-18;

    private static final double[] INVERSE = new double[200];

    static {
        for (int n = 1; n < INVERSE.length; n++) {
            INVERSE[n] = 1.0 / n;
        }
    }

    private final double sRe;
    private final double sIm;
    private final double rootOfS;
    private double x;
    private double psiRe;
    private double psiIm;
    private double phiRe;
    private double phiIm;
    private double sumRe;
    private double sumIm;

    /** Starts at x with given Psi and Phi; the integral starts at 0. */
    WeberWalk(Complex s, double x, Complex psi, Complex phi) {
        this.sRe = s.re();
        this.sIm = s.im();
        this.rootOfS = Math.sqrt(s.abs());
        this.x = x;
        this.psiRe = psi.re();
        this.psiIm = psi.im();
        this.phiRe = phi.re();
        this.phiIm = phi.im();
    }

    /** Walks to the right until the given place. */
    void advance(double to) {
        while (x < to) {
            double step = Math.min(to - x, REACH / (Math.abs(x) + rootOfS + 1));
            step(step);
            x = step == to - x ? to : x + step;
        }
    }

    /**
     * One step: with Phi = sum of phi_n, phi_(n+1) = [h x phi_n + h² (1 + s/n) phi_(n-1)] / (n+1), and the terms of the
     * integral are h phi_n / (n+1).
     */
    private void step(double h) {
        double hx = h * x;
        double hh = h * h;
        double hhsRe = hh * sRe;
        double hhsIm = hh * sIm;
        double oldRe = phiRe;
        double oldIm = phiIm;
        double re = hx * phiRe + h * psiRe;
        double im = hx * phiIm + h * psiIm;
        double totalRe = oldRe + re;
        double totalIm = oldIm + im;
        double areaRe = oldRe + re * 0.5;
        double areaIm = oldIm + im * 0.5;
        for (int n = 1; n < INVERSE.length - 2; n++) {
            double inverse = INVERSE[n + 1];
            double cRe = hh + hhsRe * INVERSE[n];
            double cIm = hhsIm * INVERSE[n];
            double newRe = (hx * re + (cRe * oldRe - cIm * oldIm)) * inverse;
            double newIm = (hx * im + (cRe * oldIm + cIm * oldRe)) * inverse;
            oldRe = re;
            oldIm = im;
            re = newRe;
            im = newIm;
            totalRe += re;
            totalIm += im;
            areaRe += re * INVERSE[n + 2];
            areaIm += im * INVERSE[n + 2];
            if (Math.abs(re) + Math.abs(im) + Math.abs(oldRe) + Math.abs(oldIm)
                    < NEGLIGIBLE * (Math.abs(totalRe) + Math.abs(totalIm))) {
                break;
            }
        }
        areaRe *= h;
        areaIm *= h;
        phiRe = totalRe;
        phiIm = totalIm;
        sumRe += areaRe;
        sumIm += areaIm;
        psiRe += sRe * areaRe - sIm * areaIm;
        psiIm += sRe * areaIm + sIm * areaRe;
    }

    Complex psi() {
        return new Complex(psiRe, psiIm);
    }

    Complex phi() {
        return new Complex(phiRe, phiIm);
    }

    /** The integral of Phi from the start to here. */
    Complex integral() {
        return new Complex(sumRe, sumIm);
    }
}
