package siegert.theory.fokkerplanck;

/** Recovers the content of one cell from the contents at its upper face; real, for the stationary density. */
final class CellInverse {
    private final PhaseSpace space;
    private final int n;
    private final double[] below;
    private final double[] above;
    private final double[] pivot;
    private final double[] direct;
    private final double[] feedback;
    private final double[] entering;
    private final double[] enteringFeedback;

    CellInverse(PhaseSpace space) {
        this.space = space;
        n = space.noise.size;
        below = new double[n];
        above = new double[n];
        pivot = new double[n];
        direct = new double[n];
        feedback = new double[n];
        entering = new double[n];
        enteringFeedback = new double[n];
    }

    /**
     * @param down number of currents that move down at the lower face
     * @param reflection of the part below, [down][current], stride one more than the currents
     * @param s sources of the part below, [current]
     * @param upper contents at the upper face (1/V)
     * @param content receives the mean contents (1/V)
     * @param lower receives the contents at the lower face (1/V)
     */
    void recover(
            int cell, int down, double[] reflection, double[] s, double[] upper, double[] content, double[] lower) {
        double h = space.potential[cell + 1] - space.potential[cell];
        double g = h / space.neuron.tauS();
        space.velocity(cell, below);
        space.velocity(cell + 1, above);
        for (int k = 0; k < n; k++) {
            boolean leavesUp = k >= down && above[k] > 0;
            double in = k < down || leavesUp ? Math.abs(above[k]) + Math.abs(below[k]) : Math.abs(above[k]);
            direct[k] = leavesUp ? 0 : in * upper[k];
            feedback[k] = 0;
        }
        double a = down > 0 ? g * space.noise.upper[down - 1] : 0;
        double d = down > 0 ? g * space.noise.lower[down] : 0;
        if (down > 0) {
            feedback[down - 1] = a;
        }
        solve(0, down, g);
        for (int k = down; k < n; k++) {
            entering[k] = s[k];
            enteringFeedback[k] = 0;
            for (int j = 0; j < down; j++) {
                double r = reflection[j * (n + 1) + k];
                entering[k] += r * (2 * direct[j] - upper[j]);
                enteringFeedback[k] += r * 2 * feedback[j];
            }
            double w = Math.abs(below[k]) + Math.max(above[k], 0);
            direct[k] += w * entering[k];
            feedback[k] += w * enteringFeedback[k];
        }
        double rho = 0;
        if (down > 0) {
            direct[down] += d * direct[down - 1];
            feedback[down] += d * feedback[down - 1];
        }
        solve(down, n, g);
        if (down > 0) {
            rho = direct[down] / (1 - feedback[down]);
        }
        for (int k = 0; k < n; k++) {
            content[k] = direct[k] + rho * feedback[k];
            lower[k] = k < down ? 2 * content[k] - upper[k] : entering[k] + rho * enteringFeedback[k];
        }
    }

    private void solve(int from, int to, double g) {
        for (int k = from; k < to; k++) {
            double out = k < space.noise.size && below[k] < 0 ? below[k] : Math.max(above[k], 0);
            double p = 2 * Math.abs(out) - g * space.noise.diagonal[k];
            if (k > from) {
                double f = -g * space.noise.lower[k] / pivot[k - 1];
                p += f * g * space.noise.upper[k - 1];
                direct[k] -= f * direct[k - 1];
                feedback[k] -= f * feedback[k - 1];
            }
            pivot[k] = p;
        }
        for (int k = to - 1; k >= from; k--) {
            if (k + 1 < to) {
                direct[k] += g * space.noise.upper[k] * direct[k + 1];
                feedback[k] += g * space.noise.upper[k] * feedback[k + 1];
            }
            direct[k] /= pivot[k];
            feedback[k] /= pivot[k];
        }
    }
}
