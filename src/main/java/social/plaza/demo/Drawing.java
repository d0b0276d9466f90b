package social.plaza.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** What the demo people show each other, drawn here. */
enum Drawing {
    /** A hole in a jumper, woven over in yellow. */
    DARNING(0x2F4A6D, Drawing::darning),
    RADIO(0xE9D8B4, Drawing::radio),
    /** A rear light in the dark. */
    LIGHT(0x151B2B, Drawing::light);

    private static final int WIDTH = 1_200;
    private static final int HEIGHT = 800;

    private final int ground;

    @SuppressWarnings("ImmutableEnumChecker") // a method of this class
    private final Consumer<Graphics2D> draw;

    Drawing(int ground, Consumer<Graphics2D> draw) {
        this.ground = ground;
        this.draw = draw;
    }

    /** As a PNG. */
    byte[] file() {
        return png(WIDTH, HEIGHT, ground, draw);
    }

    static byte[] png(int width, int height, int ground, Consumer<Graphics2D> draw) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(ground));
        pen.fillRect(0, 0, width, height);
        draw.accept(pen);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void darning(Graphics2D pen) {
        pen.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setColor(new Color(0x3D5F8A));
        for (int x = 12; x < WIDTH; x += 24) {
            for (int y = 0; y < HEIGHT; y += 26) {
                pen.draw(new Line2D.Double(x - 8, y, x, y + 16));
                pen.draw(new Line2D.Double(x + 8, y, x, y + 16));
            }
        }
        for (int i = 0; i < 16; i++) {
            pen.setColor(new Color(0xF2B632));
            pen.draw(new Line2D.Double(420, 250 + i * 20, 780, 250 + i * 20));
        }
        for (int i = 0; i < 18; i++) {
            for (int j = i % 2; j < 16; j += 2) {
                pen.setColor(new Color(0xE0952B));
                pen.draw(new Line2D.Double(430 + i * 20, 243 + j * 20, 430 + i * 20, 257 + j * 20));
            }
        }
    }

    private static void radio(Graphics2D pen) {
        fill(pen, 0x8C4A2F, new RoundRectangle2D.Double(200, 220, 800, 420, 60, 60));
        fill(pen, 0xF3E7CC, new RoundRectangle2D.Double(240, 260, 400, 340, 30, 30));
        for (int y = 290; y < 580; y += 32) {
            fill(pen, 0xB98A5A, new RoundRectangle2D.Double(270, y, 340, 14, 14, 14));
        }
        fill(pen, 0x2B2320, new RoundRectangle2D.Double(690, 280, 260, 90, 16, 16));
        fill(pen, 0xF2B632, new RoundRectangle2D.Double(806, 286, 8, 78, 4, 4));
        fill(pen, 0xF3E7CC, new Ellipse2D.Double(700, 430, 110, 110));
        fill(pen, 0xF3E7CC, new Ellipse2D.Double(840, 430, 110, 110));
        pen.setColor(new Color(0x2B2320));
        pen.setStroke(new BasicStroke(10, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(new Line2D.Double(755, 485, 785, 455));
        pen.draw(new Line2D.Double(895, 485, 895, 442));
        pen.draw(new Line2D.Double(900, 220, 1_060, 70));
    }

    private static void light(Graphics2D pen) {
        for (int size = 620; size > 120; size -= 20) {
            pen.setColor(new Color(230, 40, 50, 12));
            pen.fill(new Ellipse2D.Double(600 - size / 2.0, 380 - size / 2.0, size, size));
        }
        fill(pen, 0xC4162A, new Ellipse2D.Double(520, 300, 160, 160));
        fill(pen, 0xFF8A80, new Ellipse2D.Double(565, 335, 50, 40));
        fill(pen, 0x2C3550, new RoundRectangle2D.Double(585, 470, 30, 330, 12, 12));
    }

    private static void fill(Graphics2D pen, int color, Shape shape) {
        pen.setColor(new Color(color));
        pen.fill(shape);
    }
}
