package social.plaza.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** How Plaza itself writes pictures. */
enum Encoding {
    JPEG("image/jpeg"),
    /** Where something shines through. */
    PNG("image/png");

    private static final float QUALITY = 0.85f;

    private final String type;

    Encoding(String type) {
        this.type = type;
    }

    /** As the web names it. */
    String type() {
        return type;
    }

    /** How names of such files end. */
    String ending() {
        return this == JPEG ? "jpg" : "png";
    }

    byte[] write(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(name().toLowerCase(Locale.ROOT))
                .next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), settings(writer));
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private ImageWriteParam settings(ImageWriter writer) {
        ImageWriteParam settings = writer.getDefaultWriteParam();
        if (this == JPEG) {
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
        }
        return settings;
    }
}
