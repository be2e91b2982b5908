package siegert.compare.report;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import siegert.compare.figure.Figure;
import siegert.compare.figure.Figures;
import siegert.compare.validation.ValidationReport;

/**
 * A validation report as one HTML page. The page holds all it needs: it loads nothing, links nowhere but to
 * {@code https://doi.org}, and can be sent by e-mail. Without scripts everything can be read; scripts add zooming.
 */
public final class HtmlReport {
    static final String UPLOT = "/META-INF/resources/webjars/uplot/1.6.30/";

    private HtmlReport() {}

    /**
     * Writes the page in UTF-8; the stream stays open.
     *
     * @throws IOException if the stream cannot be written
     */
    public static void write(ValidationReport report, OutputStream out) throws IOException {
        write(report, Figures.all(report), out);
    }

    /**
     * Writes the page with figures that have been made already.
     *
     * @param figures the figures to show, in order
     * @throws IOException if the stream cannot be written
     */
    public static void write(ValidationReport report, List<Figure> figures, OutputStream out) throws IOException {
        Map<String, Object> page = new TreeMap<>(new ReportPage(report).content());
        page.put("figures", figures.stream().map(HtmlReport::figure).toList());
        page.put("spectraData", ChartData.spectra(report));
        page.put("rasterData", ChartData.raster(report));
        page.put("style", resource("report.css"));
        page.put("script", scripts("page.js", "sorting.js", "charts.js", "report.js"));
        page.put("chartStyle", resource(UPLOT + "dist/uPlot.min.css"));
        page.put("chartScript", chartScript());
        render("report.peb", page, out);
    }

    static String scripts(String... names) {
        return Stream.of(names).map(HtmlReport::resource).collect(Collectors.joining());
    }

    /** Fills a template of this package. */
    static void render(String template, Map<String, Object> page, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        ClasspathLoader loader = new ClasspathLoader(HtmlReport.class.getClassLoader());
        new PebbleEngine.Builder()
                .loader(loader)
                .strictVariables(true)
                .cacheActive(false)
                .defaultLocale(Locale.ROOT)
                .build()
                .getTemplate("siegert/compare/report/" + template)
                .evaluate(writer, page);
        writer.flush();
    }

    static Map<String, String> figure(Figure figure) {
        // within a page the names of XML are known without being declared
        String svg = figure.svg().replaceFirst("<svg[^>]*>", "").replaceAll("</svg>\\s*$", "");
        String head = String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %.2f %.2f\" role=\"img\" aria-labelledby=\"%s-title\">",
                figure.width() / 25.4 * 72,
                figure.height() / 25.4 * 72,
                figure.name());
        return Map.of(
                "name",
                figure.name(),
                "title",
                figure.title(),
                "caption",
                figure.caption(),
                "svg",
                head + svg + "</svg>",
                "frames",
                ChartData.frames(figure.frames()));
    }

    /** The licence asks for its text; the address in the first comment of the script would be a link out of the page. */
    static String chartScript() {
        String script = resource(UPLOT + "dist/uPlot.iife.min.js");
        return "/*! uPlot 1.6.30\n" + resource(UPLOT + "LICENSE") + "*/\n"
                + script.substring(script.indexOf("*/") + 2).strip();
    }

    static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
