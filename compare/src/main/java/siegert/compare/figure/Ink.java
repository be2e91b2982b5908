package siegert.compare.figure;

import java.awt.Color;

/** Colours of curves and symbols, those of Okabe and Ito (2008) in shades that stay apart in grey. */
public enum Ink {
    BLACK(Palette.INK),
    BLUE(Palette.EXCITATORY),
    ORANGE(Palette.INHIBITORY),
    GREEN(Palette.PUBLISHED),
    PURPLE(new Color(0xB0, 0x5A, 0x8C)),
    SKY(new Color(0x56, 0xB4, 0xE9)),
    YELLOW(new Color(0xE6, 0x9F, 0x00)),
    GREY(new Color(0x80, 0x80, 0x80)),
    LIGHT_GREY(Palette.RAW);

    private final Color colour;

    Ink(Color colour) {
        this.colour = colour;
    }

    Color colour() {
        return colour;
    }

    /** A light shade for areas. */
    Color light() {
        return new Color(
                (colour.getRed() + 2 * 255) / 3, (colour.getGreen() + 2 * 255) / 3, (colour.getBlue() + 2 * 255) / 3);
    }
}
