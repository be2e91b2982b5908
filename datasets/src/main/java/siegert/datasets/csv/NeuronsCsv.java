package siegert.datasets.csv;

import com.fasterxml.jackson.core.io.NumberOutput;
import siegert.datasets.result.NeuronPrediction;
import siegert.datasets.result.ResolvedPrediction;
import siegert.datasets.unit.Unit;

/** Predictions of single neurons as a table, one neuron a line. */
public final class NeuronsCsv {
    private NeuronsCsv() {}

    /** The table with a line of column names, {@code id,population,rate_hz,cv,input_mean_mv,input_sd_mv}. */
    public static String of(ResolvedPrediction prediction) {
        NeuronPrediction neurons = prediction.neurons();
        StringBuilder text = new StringBuilder("id,population,rate_hz,cv,input_mean_mv,input_sd_mv\n");
        for (int p = 0; p < prediction.sizes().length; p++) {
            String name = ColumnsCsv.quoted(prediction.populations().get(p));
            for (int i = prediction.first(p); i < prediction.first(p + 1); i++) {
                text.append(neurons.id()[i]).append(',').append(name);
                append(text, neurons.rate()[i]);
                append(text, neurons.cv()[i]);
                append(text, Unit.MILLIVOLT.fromSi(neurons.inputMean()[i]));
                append(text, Unit.MILLIVOLT.fromSi(neurons.inputSd()[i]));
                text.append('\n');
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, double value) {
        text.append(',').append(NumberOutput.toString(value, true));
    }
}
