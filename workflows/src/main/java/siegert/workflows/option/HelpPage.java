package siegert.workflows.option;

import java.lang.reflect.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The help of the commands: a list of commands has a line for each, a long list of options has headings, and the line of
 * usage names single options only where they are few. In the manual every option stands in the line of usage.
 */
public final class HelpPage {
    /** More options than this have headings and are not named in the line of usage. */
    private static final int FEW = 12;

    private static final Section OWN = new Section("Options", 0);

    private HelpPage() {}

    /** Sets up the help of a command and of all below it. */
    public static void apply(CommandLine line) {
        UsageMessageSpec usage = line.getCommandSpec().usageMessage();
        // the header is the line of the command in the list of commands; its own help has the whole description
        List<String> keys = new ArrayList<>(line.getHelpSectionKeys());
        keys.remove(UsageMessageSpec.SECTION_KEY_HEADER);
        line.setHelpSectionKeys(keys);
        if (line.getCommandSpec().options().size() > FEW) {
            usage.abbreviateSynopsis(true);
            line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, HelpPage::options);
        }
        line.getSubcommands().values().forEach(HelpPage::apply);
    }

    private static String options(Help help) {
        Map<Section, List<OptionSpec>> sections = help.commandSpec().options().stream()
                .filter(option -> !option.hidden())
                .collect(Collectors.groupingBy(HelpPage::section, TreeMap::new, Collectors.toList()));
        StringBuilder text = new StringBuilder();
        sections.forEach((section, options) -> {
            options.sort(Comparator.comparing(option -> option.longestName().replaceFirst("^-+", "")));
            Help.Layout layout = help.createDefaultLayout();
            layout.addOptions(options, help.createDefaultParamLabelRenderer());
            text.append(String.format("%n%s:%n", section.heading())).append(layout);
        });
        return text.toString();
    }

    private static Section section(OptionSpec option) {
        ArgGroupSpec group = option.group();
        if (group != null && group.heading() != null) {
            return new Section(group.heading().replaceFirst(":%n$", ""), group.order());
        }
        if (option.usageHelp() || option.versionHelp()) {
            return new Section(Heading.OUTPUT, Heading.LAST);
        }
        if (option.userObject() instanceof Member member) {
            for (Class<?> type = member.getDeclaringClass(); type != null; type = type.getEnclosingClass()) {
                Heading heading = type.getAnnotation(Heading.class);
                if (heading != null) {
                    return new Section(heading.value(), heading.order());
                }
            }
        }
        return OWN;
    }

    private record Section(String heading, int order) implements Comparable<Section> {
        @Override
        public int compareTo(Section other) {
            return Comparator.comparingInt(Section::order)
                    .thenComparing(Section::heading)
                    .compare(this, other);
        }
    }
}
