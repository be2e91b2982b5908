package siegert.workflows.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IllegalFormatException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The manual page of a command in the language of man(7), from the same descriptions as its {@code --help}. A page shows
 * the commands below, those of {@code siegert} on pages of their own, others whole.
 */
public final class ManPage {
    private static final String TOP = "siegert";

    private final CommandSpec command;
    private final String version;
    private final StringBuilder page = new StringBuilder();

    private ManPage(CommandSpec command, String version) {
        this.command = command;
        this.version = version;
    }

    /**
     * The page as text.
     *
     * @param version version of the program
     */
    public static String of(CommandSpec command, String version) {
        return new ManPage(command, version).write();
    }

    private String write() {
        String name = command.qualifiedName("-");
        page.append(".TH \"").append(name.toUpperCase(java.util.Locale.ROOT)).append("\" 1 \"\" \"Siegert ");
        page.append(version)
                .append("\" \"Siegert\"\n.SH NAME\n")
                .append(escape(name))
                .append(" \\- ");
        page.append(escape(summary(command))).append('\n');
        section("SYNOPSIS");
        synopsis(command);
        section("DESCRIPTION");
        paragraph(command.usageMessage().description());
        body(command, "OPTIONS");
        List<CommandSpec> below = subcommands(command);
        if (!below.isEmpty()) {
            section("COMMANDS");
            for (CommandSpec sub : below) {
                if (command.name().equals(TOP)) {
                    page.append(".TP\n.B ")
                            .append(escape(sub.qualifiedName("-")))
                            .append("(1)\n");
                    page.append(escape(summary(sub))).append('\n');
                } else {
                    page.append(".SS ").append(escape(sub.qualifiedName())).append('\n');
                    paragraph(sub.usageMessage().description());
                    page.append(".PP\n");
                    synopsis(sub);
                    body(sub, null);
                }
            }
        }
        footer();
        return page.toString();
    }

    private void section(String title) {
        page.append(".SH ").append(title).append('\n');
    }

    private void synopsis(CommandSpec spec) {
        String words = new CommandLine.Help(spec, CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .synopsis(0)
                .replaceAll("\\s+", " ")
                .strip();
        page.append(escape(words)).append('\n');
    }

    /** @param title title of the section, or null for none */
    private void body(CommandSpec spec, String title) {
        List<PositionalParamSpec> parameters = spec.positionalParameters();
        List<OptionSpec> options = new ArrayList<>(spec.options());
        options.sort(Comparator.comparing(option -> option.longestName().replaceFirst("^-+", "")));
        if (parameters.isEmpty() && options.isEmpty()) {
            return;
        }
        if (title != null) {
            section(title);
        }
        for (PositionalParamSpec parameter : parameters) {
            item(parameter.paramLabel(), parameter.description());
        }
        for (OptionSpec option : options) {
            String names = String.join(", ", option.names());
            item(option.arity().max() == 0 ? names : names + "=" + option.paramLabel(), option.description());
        }
    }

    private void item(String term, String[] description) {
        page.append(".TP\n.B ").append(escape(term)).append('\n');
        page.append(escape(text(description))).append('\n');
    }

    private void paragraph(String[] lines) {
        page.append(escape(text(lines))).append('\n');
    }

    /** Examples and exit codes, line by line as they stand in the help. */
    private void footer() {
        String[] lines = command.usageMessage().footer();
        if (lines.length == 0) {
            return;
        }
        section("EXAMPLES");
        page.append(".nf\n");
        for (String line : lines) {
            String text = text(line);
            if (!text.strip().equals("Examples:")) {
                page.append(escape(text)).append('\n');
            }
        }
        page.append(".fi\n");
    }

    private static List<CommandSpec> subcommands(CommandSpec command) {
        Map<String, CommandSpec> below = new TreeMap<>();
        command.subcommands().values().forEach(line -> {
            CommandSpec spec = line.getCommandSpec();
            if (!spec.usageMessage().hidden()) {
                below.put(spec.name(), spec);
            }
        });
        return List.copyOf(below.values());
    }

    /** The first sentence of the header or, without one, of the description. */
    private static String summary(CommandSpec spec) {
        String[] header = spec.usageMessage().header();
        String text = text(header.length > 0 ? header : spec.usageMessage().description());
        return text.replaceFirst("(?s)\\.(\\s.*)?$", "");
    }

    /** Descriptions are format strings with markup of picocli. */
    private static String text(String... lines) {
        String joined = String.join(" ", lines);
        try {
            joined = joined.formatted();
        } catch (IllegalFormatException e) {
            // picocli prints a description that is no format string as it is
        }
        return Ansi.OFF.string(joined);
    }

    private static String escape(String text) {
        String escaped = text.replace("\\", "\\e").replace("-", "\\-");
        // a line that begins with a full stop or an apostrophe would be a request
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
