package siegert.theory.shotnoise;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;

/** exp(A t) of a small matrix, by scaling, Taylor's series and squaring. */
final class Exponential {
    /** Terms that leave 1e-17 of a matrix of norm 1/4. */
    private static final int TERMS = 11;

    private Exponential() {}

    /** @param operator A (1/s), square */
    static DMatrixRMaj of(DMatrixRMaj operator, double time) {
        int n = operator.numRows;
        DMatrixRMaj x = operator.copy();
        CommonOps_DDRM.scale(time, x);
        int squarings = Math.max(0, Math.getExponent(NormOps_DDRM.inducedP1(x)) + 3);
        CommonOps_DDRM.scale(Math.scalb(1.0, -squarings), x);
        DMatrixRMaj sum = CommonOps_DDRM.identity(n);
        DMatrixRMaj term = CommonOps_DDRM.identity(n);
        for (int k = 1; k <= TERMS; k++) {
            DMatrixRMaj next = new DMatrixRMaj(n, n);
            CommonOps_DDRM.mult(1.0 / k, term, x, next);
            term = next;
            CommonOps_DDRM.addEquals(sum, term);
        }
        for (int k = 0; k < squarings; k++) {
            DMatrixRMaj square = new DMatrixRMaj(n, n);
            CommonOps_DDRM.mult(sum, sum, square);
            sum = square;
        }
        return sum;
    }
}
