package siegert.workflows.figure;

import java.util.List;

/**
 * What a figure is made from.
 *
 * @param networks bundled networks
 * @param recordings bundled recordings
 * @param references tables of reference values, resources of this package
 */
record FigureInputs(List<String> networks, List<String> recordings, List<String> references) {
    FigureInputs {
        networks = List.copyOf(networks);
        recordings = List.copyOf(recordings);
        references = List.copyOf(references);
    }

    static FigureInputs networks(String... networks) {
        return new FigureInputs(List.of(networks), List.of(), List.of());
    }

    FigureInputs withRecordings(String... names) {
        return new FigureInputs(networks, List.of(names), references);
    }

    FigureInputs withReferences(String... names) {
        return new FigureInputs(networks, recordings, List.of(names));
    }
}
