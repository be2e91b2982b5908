package siegert.datasets.csv;

import siegert.datasets.result.Spectra;

/** Spectra as a table: frequency (Hz) in the first column, then the power (Hz) of each population. */
public final class SpectraCsv {
    private SpectraCsv() {}

    /** The table with a line of column names, {@code frequency_hz,23E,...}; names are quoted where RFC 4180 asks for it. */
    public static String of(Spectra spectra) {
        ColumnsCsv columns = new ColumnsCsv().add("frequency_hz", spectra.frequencies());
        for (int i = 0; i < spectra.populations().size(); i++) {
            columns.add(spectra.populations().get(i), spectra.powerOf(i));
        }
        return columns.text();
    }
}
