package siegert.workflows.console;

import siegert.datasets.result.NeuronPrediction;
import siegert.datasets.result.Quantiles;
import siegert.datasets.result.ResolvedPrediction;
import siegert.datasets.result.ResolvedSummary;

/** A prediction of single neurons as tables for people, population by population. */
public final class ResolvedTable {
    private ResolvedTable() {}

    /** The tables, with what is to be known of them above and warnings below. */
    public static String format(ResolvedPrediction prediction) {
        ResolvedSummary summary = new ResolvedSummary(prediction);
        StringBuilder text = new StringBuilder(prediction.network());
        text.append(": theory of ")
                .append(prediction.neurons().rate().length)
                .append(" single neurons, method ")
                .append(prediction.method().key())
                .append("\n\n")
                .append(neurons(prediction, summary));
        if (prediction.response().isPresent()) {
            text.append("\nspectral bound of the effective connectivity: ")
                    .append(Decimal.fixed(prediction.response().get().spectralBound(), 3))
                    .append(" (linear theory holds below 1)\n\n")
                    .append(covariances(prediction, summary));
        }
        if (!prediction.warnings().isEmpty()) {
            text.append('\n').append(Notes.ofWarnings(prediction.warnings()));
        }
        return text.toString();
    }

    private static String neurons(ResolvedPrediction prediction, ResolvedSummary summary) {
        TextTable table = new TextTable(
                "population", "size", "rate (Hz)", "sd", "5 %", "median", "95 %", "CV", "sd", "5 %", "95 %");
        NeuronPrediction neurons = prediction.neurons();
        for (int p = 0; p < prediction.sizes().length; p++) {
            ResolvedSummary.Moments rate = summary.moments(p, neurons.rate());
            ResolvedSummary.Moments cv = summary.moments(p, neurons.cv());
            Quantiles rates = summary.quantiles(p, neurons.rate());
            Quantiles cvs = summary.quantiles(p, neurons.cv());
            table.add(
                    prediction.populations().get(p),
                    Integer.toString(prediction.sizes()[p]),
                    Decimal.fixed(rate.mean(), 3),
                    Decimal.fixed(rate.sd(), 3),
                    Decimal.fixed(rates.value()[0], 3),
                    Decimal.fixed(rates.value()[2], 3),
                    Decimal.fixed(rates.value()[4], 3),
                    Decimal.fixed(cv.mean(), 3),
                    Decimal.fixed(cv.sd(), 3),
                    Decimal.fixed(cvs.value()[0], 3),
                    Decimal.fixed(cvs.value()[4], 3));
        }
        return table.format();
    }

    private static String covariances(ResolvedPrediction prediction, ResolvedSummary summary) {
        TextTable table = new TextTable("pairs", "covariance (Hz)", "sd");
        for (int i = 0; i < prediction.sizes().length; i++) {
            for (int j = i; j < prediction.sizes().length; j++) {
                ResolvedSummary.Moments moments = summary.covariances(i, j);
                table.add(
                        prediction.populations().get(i) + " "
                                + prediction.populations().get(j),
                        Decimal.fixed(moments.mean(), 3),
                        Decimal.fixed(moments.sd(), 3));
            }
        }
        return table.format();
    }
}
