package siegert.datasets;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.util.Locale;

/** Why a file could not be read or written, in words for the person who named it. */
public final class FailureReason {
    private FailureReason() {}

    /**
     * The reason in the words of the file system where it has some, else in those of the exception: access denied, no
     * such file.
     */
    public static String of(IOException e) {
        if (e instanceof CharacterCodingException) {
            return "it is no text in UTF-8";
        }
        String said = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return said != null
                ? said
                : e.getClass()
                        .getSimpleName()
                        .replaceAll("Exception$", "")
                        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                        .toLowerCase(Locale.ROOT);
    }
}
