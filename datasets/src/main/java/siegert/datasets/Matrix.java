package siegert.datasets;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * An immutable dense real matrix. Matrices between populations are indexed {@code [target][source]}.
 */
public final class Matrix {
    private final int rows;
    private final int columns;
    private final double[] values;

    private Matrix(int rows, int columns, double[] values) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    /**
     * @param values the rows, all of one length. Not modified, copied.
     * @throws IllegalArgumentException if the rows differ in length
     */
    public static Matrix of(double[][] values) {
        int columns = values.length == 0 ? 0 : values[0].length;
        double[] flat = new double[values.length * columns];
        for (int i = 0; i < values.length; i++) {
            if (values[i].length != columns) {
                throw new IllegalArgumentException(
                        "row " + i + " has " + values[i].length + " entries, row 0 has " + columns);
            }
            System.arraycopy(values[i], 0, flat, i * columns, columns);
        }
        return new Matrix(values.length, columns, flat);
    }

    /**
     * A matrix of values that lie row after row.
     *
     * @param values not modified, copied
     * @throws IllegalArgumentException if they are not as many as rows times columns
     */
    public static Matrix ofRows(int rows, int columns, double[] values) {
        if (values.length != (long) rows * columns) {
            throw new IllegalArgumentException(values.length + " values for a " + rows + " x " + columns + " matrix");
        }
        return new Matrix(rows, columns, values.clone());
    }

    /** A matrix with the same value everywhere. */
    public static Matrix filled(int rows, int columns, double value) {
        double[] flat = new double[rows * columns];
        Arrays.fill(flat, value);
        return new Matrix(rows, columns, flat);
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    public double get(int row, int column) {
        return values[row * columns + column];
    }

    /** A copy of one row. */
    public double[] row(int row) {
        return Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
    }

    /** A copy as rows. */
    public double[][] toArray() {
        double[][] copy = new double[rows][];
        for (int i = 0; i < rows; i++) {
            copy[i] = row(i);
        }
        return copy;
    }

    /** The matrix of {@code f(value)}. */
    public Matrix map(DoubleUnaryOperator f) {
        return new Matrix(rows, columns, Arrays.stream(values).map(f).toArray());
    }

    /**
     * The matrix of {@code f(this[i][j], other[i][j])}.
     *
     * @throws IllegalArgumentException if the shapes differ
     */
    public Matrix combine(Matrix other, DoubleBinaryOperator f) {
        if (other.rows != rows || other.columns != columns) {
            throw new IllegalArgumentException("a " + rows + " x " + columns + " matrix cannot be combined with a "
                    + other.rows + " x " + other.columns + " matrix");
        }
        double[] combined = new double[values.length];
        for (int k = 0; k < combined.length; k++) {
            combined[k] = f.applyAsDouble(values[k], other.values[k]);
        }
        return new Matrix(rows, columns, combined);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix m && m.rows == rows && m.columns == columns && Arrays.equals(m.values, values);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows + columns) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.deepToString(toArray());
    }
}
