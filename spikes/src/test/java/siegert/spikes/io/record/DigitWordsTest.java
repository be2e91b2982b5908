package siegert.spikes.io.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DigitWordsTest {
    private static final int MOST = 8;

    @Test
    void numbersOfEveryLength() {
        Random random = new Random(1);
        byte[] text = new byte[3 + MOST + MOST];
        for (int k = 0; k < 100_000; k++) {
            int length = 1 + random.nextInt(MOST);
            StringBuilder digits = new StringBuilder();
            while (digits.length() < length) {
                digits.append(random.nextInt(10));
            }
            random.nextBytes(text);
            System.arraycopy(digits.toString().getBytes(StandardCharsets.US_ASCII), 0, text, 3, length);
            text[3 + length] = (byte) "\t.\n,:/ x".charAt(random.nextInt(8));
            long word = DigitWords.at(text, 3);
            assertEquals(8 * length, DigitWords.bits(word), digits.toString());
            assertEquals(Long.parseLong(digits.toString()), DigitWords.number(word, 8 * length));
        }
    }

    @Test
    void everyByteThatIsNoDigitEndsANumber() {
        for (int position = 0; position < MOST; position++) {
            for (int other = 0; other < 256; other++) {
                for (int behind : new int[] {0, '0', '9', 255}) {
                    byte[] text = new byte[MOST];
                    Arrays.fill(text, 0, position, (byte) '9');
                    Arrays.fill(text, position, MOST, (byte) behind);
                    text[position] = (byte) other;
                    int digits = 0;
                    while (digits < MOST && text[digits] >= '0' && text[digits] <= '9') {
                        digits++;
                    }
                    assertEquals(8 * digits, DigitWords.bits(DigitWords.at(text, 0)), Arrays.toString(text));
                }
            }
        }
    }
}
