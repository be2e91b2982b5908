package siegert.spikes.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import siegert.datasets.InputException;
import siegert.spikes.io.convert.Conversion;

/** Packs a directory, its first word, into a file, its second; in a process of its own, whose memory is bounded. */
final class Converting {
    private Converting() {}

    public static void main(String[] words) {
        try {
            Conversion.open(List.of(Path.of(words[0])), ReadingSettings.defaults())
                    .toSonata(Path.of(words[1]), Map.of());
        } catch (InputException e) {
            System.out.println(e.getMessage());
        }
    }
}
