package siegert.workflows.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import siegert.datasets.InputException;
import siegert.datasets.Problem;

class DescribedFigureTest {
    @TempDir
    Path directory;

    @BeforeEach
    void results() throws IOException {
        Files.writeString(directory.resolve("r.json"), """
                {"populations": [{"name": "E", "rate_hz": 4.5}, {"name": "I", "rate_hz": null}],
                 "spectra": {"frequency_hz": [1, 2, 3], "power_hz": {"E": [0.5, 0.25, 0.125]}}}
                """);
        Files.writeString(directory.resolve("scan.csv"), """
                g,nu,population,rate_hz
                3,1,E,1.5
                3,2,E,2.5
                4,1,E,3.5
                4,1,"I, fast",9
                """);
    }

    private DescribedFigure read(String yaml) throws IOException {
        Path file = directory.resolve("figure.yaml");
        Files.writeString(file, yaml);
        return DescribedFigure.read(file);
    }

    private List<Problem> problems(String yaml) {
        return assertThrows(InputException.class, () -> read(yaml)).problems();
    }

    @Test
    void curvesBarsAndMapsComeFromResults() throws IOException {
        DescribedFigure figure = read("""
                schema: 1
                title: A test
                width: 85 mm
                rows:
                  - panels:
                      - x: population
                        y: rate (Hz)
                        bars:
                          - {name: theory, file: r.json, x: 'populations[].name', y: 'populations[].rate_hz'}
                      - x: frequency (Hz)
                        y: {label: power (mHz), scale: log, from: 1, to: 1000}
                        curves:
                          - {name: E, file: r.json, x: spectra.frequency_hz, y: spectra.power_hz.E, factor: 1e3}
                  - panels:
                      - x: g
                        y: nu
                        map: {file: scan.csv, x: g, y: nu, value: rate_hz, where: {population: E}}
                """);
        assertEquals("figure", figure.name());
        assertEquals("A test", figure.title());
        assertEquals("""
                panel,series,x_axis,y_axis,x,y,value
                A,theory,population,rate (Hz),E,4.5,
                A,theory,population,rate (Hz),I,NaN,
                B,E,frequency (Hz),power (mHz),1.0,500.0,
                B,E,frequency (Hz),power (mHz),2.0,250.0,
                B,E,frequency (Hz),power (mHz),3.0,125.0,
                C,map,g,nu,3.0,1.0,1.5
                C,map,g,nu,4.0,1.0,3.5
                C,map,g,nu,3.0,2.0,2.5
                C,map,g,nu,4.0,2.0,
                """, figure.run().composition().csv());
        assertEquals(
                List.of("figure.yaml", "r.json", "scan.csv"),
                figure.inputs().stream().map(InputHash::name).toList());
    }

    @Test
    void rowsOfATableAreChosenByText() throws IOException {
        String csv = read("""
                        schema: 1
                        rows:
                          - panels:
                              - x: g
                                y: rate
                                curves:
                                  - name: fast
                                    file: scan.csv
                                    x: g
                                    y: rate_hz
                                    where: {population: 'I, fast', g: 4.0}
                                    symbol: disc
                        """).run().composition().csv();
        assertEquals("panel,series,x_axis,y_axis,x,y,value\n,fast,g,rate,4.0,9.0,\n", csv);
    }

    @Test
    void everyMistakeIsNamedWithItsLine() {
        List<Problem> problems = problems("""
                schema: 1
                widht: 85 mm
                key: [nothing]
                rows:
                  - height: tall
                    panels:
                      - x: {label: f, from: 3, to: 1}
                        y: p
                        curves:
                          - {name: a, file: r.json, x: spectra.frequency_hz, y: spectra.power_hz.I}
                          - {name: b, file: r.json, x: spectra.frequency_hz, y: 'populations[].rate_hz'}
                          - {name: c, file: r.json, x: spectra.frequency_hz, y: spectra.power_hz.E, ink: red}
                          - {name: d, file: none.csv, x: a, y: b}
                          - {name: e, file: scan.csv, x: g, y: rate}
                      - title: empty
                        x: g
                        y: nu
                """);
        List<String> expected = List.of(
                "2 widht",
                "3 'nothing'",
                "5 'tall'",
                "7 must rise",
                "10 \"I\"",
                "11 2 values for 3",
                "12 'red'",
                "13 no such file",
                "14 no column rate",
                "15 shows nothing");
        for (String one : expected) {
            long line = Long.parseLong(one.substring(0, one.indexOf(' ')));
            String part = one.substring(one.indexOf(' ') + 1);
            assertTrue(
                    problems.stream()
                            .anyMatch(p -> p.line() == line && p.message().contains(part)),
                    one + " in " + problems);
        }
        for (int i = 1; i < problems.size(); i++) {
            assertTrue(problems.get(i - 1).line() <= problems.get(i).line());
        }
    }

    @Test
    void whatIsNoDescriptionIsRefused() {
        assertTrue(problems("").get(0).message().contains("empty"));
        assertTrue(problems("rows: [").get(0).message().contains("YAML"));
        assertTrue(problems("- a\n").get(0).message().contains("must hold keys"));
        assertTrue(problems("rows: []\n").stream().anyMatch(p -> p.message().contains("'schema'")));
        assertTrue(problems("schema: 1\nname: ../up\n").stream()
                .anyMatch(p -> p.message().contains("file name")));
    }

    @Test
    void aTableThatIsDamagedIsRefused() throws IOException {
        Files.writeString(directory.resolve("scan.csv"), "a,b\n1\n");
        List<Problem> problems = problems("""
                schema: 1
                rows:
                  - panels:
                      - {x: a, y: b, curves: [{name: c, file: scan.csv, x: a, y: b}]}
                """);
        assertTrue(problems.get(0).message().contains("1 cells"), problems.toString());
    }
}
