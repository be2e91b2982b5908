package siegert.workflows.figure;

import java.util.List;
import siegert.compare.figure.Composition;

/**
 * A figure with what its numbers were held to.
 *
 * @param composition what is drawn
 * @param checks comparisons with reference values
 */
record DrawnFigure(Composition composition, List<ReferenceCheck> checks) {
    DrawnFigure {
        checks = List.copyOf(checks);
    }
}
