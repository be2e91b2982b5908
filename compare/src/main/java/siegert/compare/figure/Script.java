package siegert.compare.figure;

import java.util.ArrayList;
import java.util.List;

/** Text with raised and lowered parts, as {@link Lettering} describes them. */
final class Script {
    private Script() {}

    /** Where a part stands, in units of the size of the font. */
    enum Level {
        BASE(1, 0),
        RAISED(0.75, 0.42),
        LOWERED(0.75, -0.18);

        private final double size;
        private final double raise;

        Level(double size, double raise) {
            this.size = size;
            this.raise = raise;
        }

        double size() {
            return size;
        }

        double raise() {
            return raise;
        }
    }

    /**
     * A part without change of level.
     *
     * @param text its characters, at least one
     * @param level where it stands
     */
    record Run(String text, Level level) {}

    /** The parts of a text, in order. */
    static List<Run> of(String text) {
        List<Run> runs = new ArrayList<>();
        int base = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean braced = i + 1 < text.length() && text.charAt(i + 1) == '{' && text.indexOf('}', i) > 0;
            if (c == '^' || c == '_' && braced) {
                add(runs, text.substring(base, i), Level.BASE);
                int from = braced ? i + 2 : i + 1;
                int to = braced ? text.indexOf('}', i) : text.length();
                add(runs, text.substring(from, to), c == '^' ? Level.RAISED : Level.LOWERED);
                base = braced ? to + 1 : to;
                i = base;
            } else {
                i++;
            }
        }
        add(runs, text.substring(base), Level.BASE);
        return runs;
    }

    private static void add(List<Run> runs, String text, Level level) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, level));
        }
    }
}
