package siegert.workflows.console;

import java.util.List;
import siegert.datasets.result.Waves;

/** Waves in space as tables for people. */
final class WavesTable {
    private WavesTable() {}

    static String format(Waves waves) {
        TextTable filters = new TextTable("population", "tau (ms)", "gain (Hz/mV)", "error (%)");
        for (Waves.LowPass filter : waves.filters()) {
            filters.add(
                    filter.name(),
                    Decimal.fixed(1e3 * filter.timeConstant(), 4),
                    Decimal.fixed(1e-3 * filter.gain(), 4),
                    Decimal.fixed(100 * filter.relativeError(), 3));
        }
        TextTable fastest = new TextTable("model", "wavenumber (1/mm)", "growth (1/s)", "frequency (Hz)", "the wave");
        row(fastest, "rate model", waves.fastestRate());
        row(fastest, "spiking network", waves.fastestSpiking());
        return "\nneurons as low-pass filters\n\n" + filters.format() + "\nfastest waves\n\n" + fastest.format();
    }

    private static void row(TextTable table, String model, Waves.Wave wave) {
        table.add(List.of(
                        model,
                        Decimal.fixed(1e-3 * wave.wavenumber(), 2),
                        Decimal.fixed(wave.growth(), 2),
                        Decimal.fixed(wave.frequency(), 2),
                        wave.growth() > 0 ? "grows" : "decays")
                .toArray(String[]::new));
    }
}
