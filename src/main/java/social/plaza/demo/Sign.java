package social.plaza.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.function.Consumer;

/** What demo people and communities show beside their names, drawn here. */
enum Sign {
    /** A pen. */
    NIB(256, 256, 0x3B3F8F, Sign::nib),
    /** Hills in the evening. */
    HILLS(1_500, 500, 0xF6C28B, Sign::hills),
    TOMATO(256, 256, 0xF4E3C1, Sign::tomato),
    POT(256, 256, 0xCFE3DC, Sign::pot),
    WHEEL(256, 256, 0x1B2740, Sign::wheel);

    private final int width;
    private final int height;
    private final int ground;

    @SuppressWarnings("ImmutableEnumChecker") // a method of this class
    private final Consumer<Graphics2D> draw;

    Sign(int width, int height, int ground, Consumer<Graphics2D> draw) {
        this.width = width;
        this.height = height;
        this.ground = ground;
        this.draw = draw;
    }

    /** As a PNG. */
    byte[] file() {
        return Drawing.png(width, height, ground, draw);
    }

    private static void nib(Graphics2D pen) {
        var nib = new Path2D.Double();
        nib.moveTo(128, 226);
        nib.quadTo(64, 150, 78, 96);
        nib.lineTo(178, 96);
        nib.quadTo(192, 150, 128, 226);
        nib.closePath();
        fill(pen, 0xF7F1E3, nib);
        fill(pen, 0xF2B632, new RoundRectangle2D.Double(82, 38, 92, 46, 12, 12));
        pen.setColor(new Color(0x3B3F8F));
        pen.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(new Line2D.Double(128, 218, 128, 150));
        fill(pen, 0x3B3F8F, new Ellipse2D.Double(114, 128, 28, 28));
    }

    private static void hills(Graphics2D pen) {
        fill(pen, 0xF9DFA6, new Ellipse2D.Double(1_020, 90, 220, 220));
        int[] colors = {0x9A7FB5, 0x6F66A6, 0x4C4F93, 0x32397A};
        for (int i = 0; i < colors.length; i++) {
            var hill = new Path2D.Double();
            hill.moveTo(0, 500);
            double base = 250 + i * 65;
            hill.lineTo(0, base);
            for (int x = 0; x <= 1_500; x += 10) {
                hill.lineTo(x, base + 48 * Math.sin(x / (190.0 - 22 * i) + i * 1.7) - 20 * Math.sin(x / 71.0 + i));
            }
            hill.lineTo(1_500, 500);
            hill.closePath();
            fill(pen, colors[i], hill);
        }
    }

    private static void tomato(Graphics2D pen) {
        fill(pen, 0xD63A2F, new Ellipse2D.Double(36, 66, 184, 160));
        fill(pen, 0xE9695C, new Ellipse2D.Double(66, 96, 46, 34));
        pen.setColor(new Color(0x3C7A3E));
        pen.setStroke(new BasicStroke(13, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int angle = 20; angle <= 160; angle += 35) {
            double turn = Math.toRadians(angle);
            pen.draw(new Line2D.Double(128, 76, 128 + 52 * Math.cos(turn), 76 + 30 * Math.sin(turn)));
        }
        pen.draw(new Line2D.Double(128, 76, 136, 36));
    }

    private static void pot(Graphics2D pen) {
        fill(pen, 0xB4623C, new Arc2D.Double(52, 60, 152, 160, 180, 180, Arc2D.CHORD));
        fill(pen, 0xB4623C, new Rectangle2D.Double(52, 108, 152, 34));
        fill(pen, 0x8F4727, new RoundRectangle2D.Double(40, 90, 176, 34, 14, 14));
        fill(pen, 0x8F4727, new RoundRectangle2D.Double(92, 212, 72, 16, 8, 8));
        pen.setColor(new Color(0xF1D9B5));
        pen.setStroke(new BasicStroke(6));
        for (int x = 70; x < 190; x += 24) {
            pen.draw(new Arc2D.Double(x, 140, 24, 24, 180, 180, Arc2D.OPEN));
        }
    }

    private static void wheel(Graphics2D pen) {
        pen.setColor(new Color(0xE8ECF4));
        pen.setStroke(new BasicStroke(12));
        pen.draw(new Ellipse2D.Double(44, 44, 168, 168));
        pen.setStroke(new BasicStroke(4));
        for (int angle = 0; angle < 360; angle += 30) {
            double turn = Math.toRadians(angle);
            pen.draw(new Line2D.Double(128, 128, 128 + 82 * Math.cos(turn), 128 + 82 * Math.sin(turn)));
        }
        fill(pen, 0xF2B632, new Ellipse2D.Double(110, 110, 36, 36));
    }

    private static void fill(Graphics2D pen, int color, Shape shape) {
        pen.setColor(new Color(color));
        pen.fill(shape);
    }
}
