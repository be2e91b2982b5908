package siegert.spikes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reference values among the resources of the tests. */
public final class References {
    private References() {}

    /** A file beside this class. */
    public static JsonNode read(String name) {
        try (InputStream in = References.class.getResourceAsStream("/siegert/spikes/" + name)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An array of numbers. */
    public static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = array.get(k).asDouble();
        }
        return numbers;
    }

    /** An array of whole numbers. */
    public static int[] wholes(JsonNode array) {
        int[] numbers = new int[array.size()];
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = array.get(k).asInt();
        }
        return numbers;
    }
}
