package siegert.spikes.io;

import java.io.IOException;
import siegert.spikes.io.record.RecordSource;
import siegert.spikes.io.record.Survey;

/**
 * A file of any format but NEST's, after one pass over it.
 *
 * @param source reads its records
 * @param survey what the pass told
 * @param ids ids of the whole network
 * @param sort how its spikes are sorted where they are not in order
 */
record SurveyedHeader(RecordSource source, Survey survey, PopulationIds ids, ExternalSort sort) implements SpikeHeader {

    @Override
    public String format() {
        return source.format();
    }

    @Override
    public String simulator() {
        return source.simulator();
    }

    @Override
    public int keptDecimals() {
        return survey.decimals();
    }

    @Override
    public int firstSender() {
        return survey.first();
    }

    @Override
    public DecimalTime resolution() {
        return source.resolution() > 0 ? DecimalTime.ofSeconds(1e-3 * source.resolution()) : null;
    }

    @Override
    public boolean isPrinted() {
        return source.printedDecimals() >= 0;
    }

    SurveyedHeader with(PopulationIds newIds) {
        return new SurveyedHeader(source, survey, newIds, sort);
    }

    @Override
    public SpikeReader open(SpikeFile file, Clock clock, DecimalTime step, SpikeFile.ByteCount progress)
            throws IOException {
        SpikeReader reader = new TickReader(source.open(progress::add), ids, survey.decimals(), clock);
        return survey.order() == Survey.Order.ASCENDING ? reader : new SortedReader(reader, sort);
    }
}
