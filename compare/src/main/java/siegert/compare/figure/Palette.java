package siegert.compare.figure;

import java.awt.Color;

/**
 * Colours of all figures. They are those of Okabe and Ito (2008), which colour-blind readers tell apart, in an order of
 * brightness that keeps them apart in grey.
 */
final class Palette {
    static final Color INK = new Color(0x22, 0x22, 0x22);
    static final Color FRAME = new Color(0x55, 0x55, 0x55);
    static final Color GRID = new Color(0xE6, 0xE6, 0xE6);
    static final Color RAW = new Color(0xD8, 0xD8, 0xD8);
    static final Color MEASURED = new Color(0x30, 0x30, 0x30);
    static final Color THEORY = new Color(0xD5, 0x5E, 0x00);
    static final Color THEORY_ALONE = new Color(0x1E, 0x88, 0xD2);
    static final Color PUBLISHED = new Color(0x00, 0x9E, 0x73);
    static final Color BAND = new Color(0xF3, 0xAE, 0x78);
    static final Color EXCITATORY = new Color(0x00, 0x5A, 0x9C);
    static final Color INHIBITORY = new Color(0xD5, 0x5E, 0x00);
    static final Color MEASURED_FILL = new Color(0xB8, 0xB8, 0xB8);
    static final Color TOLERANCE = new Color(0xDC, 0xE9, 0xF4);
    static final Color TOLERANCE_EDGE = new Color(0x6F, 0x9E, 0xC6);
    static final Color STRIP = new Color(0xF4, 0xF4, 0xF4);

    private static final Color LOW = new Color(0x6B, 0xA6, 0xDB);
    private static final Color HIGH = new Color(0xE6, 0x8A, 0x3A);

    private Palette() {}

    /**
     * A diverging scale, blue over white to orange, light enough for dark text.
     *
     * @param position -1 to 1; values beyond take the end colours
     */
    static Color diverging(double position) {
        double share = Math.min(1, Math.abs(position));
        Color end = position < 0 ? LOW : HIGH;
        return new Color(
                (int) Math.rint(255 + share * (end.getRed() - 255)),
                (int) Math.rint(255 + share * (end.getGreen() - 255)),
                (int) Math.rint(255 + share * (end.getBlue() - 255)));
    }
}
