package social.plaza.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import social.plaza.testing.Pictures;

class DarkroomTests {

    /** One red pixel, lossless. */
    private static final byte[] WEBP =
            Base64.getDecoder().decode("UklGRh4AAABXRUJQVlA4TBEAAAAvAAAAAAfQ//73v/+BiOh/AAA=");

    private final Darkroom darkroom = new Darkroom();

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif"})
    void takesWhatItKnowsAndWritesJpegs(String format) {
        Darkroom.Developed made = develop(Pictures.file(format, 300, 200));

        assertThat(made.encoding()).isEqualTo(Encoding.JPEG);
        assertThat(made.width()).isEqualTo(300);
        assertThat(made.height()).isEqualTo(200);
        assertThat(made.files().values())
                .allSatisfy(file -> assertThat(ImageFormat.of(file)).contains(ImageFormat.JPEG));
    }

    @Test
    void takesWebp() {
        assertThat(develop(WEBP).width()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"printed-cmyk.jpg", "printed-ycck.jpg"})
    void showsWhatWasMadeForPrinting(String name) throws IOException {
        Darkroom.Developed made = develop(new ClassPathResource("pictures/" + name).getContentAsByteArray());

        assertThat(made.width()).isEqualTo(80);
        assertThat(isRed(pixel(largest(made), 20, 20))).isTrue();
        Color right = new Color(pixel(largest(made), 60, 20));
        assertThat(right.getBlue()).isGreaterThan(200);
        assertThat(right.getRed()).isLessThan(80);
    }

    @Test
    void keepsWhatIsSeenThroughInPng() throws IOException {
        Darkroom.Developed made = develop(Pictures.seenThrough(100, 100));

        assertThat(made.encoding()).isEqualTo(Encoding.PNG);
        assertThat(pixel(largest(made), 10, 50) >>> 24).isZero();
    }

    @Test
    void makesLargePicturesSmallerAndNoneLarger() throws IOException {
        Darkroom.Developed made = develop(Pictures.file("jpg", 2_000, 1_000));

        assertThat(made.width()).isEqualTo(1_600);
        assertThat(made.height()).isEqualTo(800);
        assertThat(made.files().values().stream().map(DarkroomTests::read).map(BufferedImage::getWidth))
                .containsExactly(1_600, 600);
        assertThat(develop(Pictures.file("png", 1, 1)).width()).isOne();
    }

    @Test
    void cutsFacesSquareOutOfTheMiddle() {
        Darkroom.Developed made =
                darkroom.develop(new ByteArrayResource(Pictures.file("png", 500, 100)), Purpose.AVATAR);

        assertThat(made.files().values().stream().map(DarkroomTests::read).map(BufferedImage::getHeight))
                .containsExactly(256, 128, 64);
        assertThat(made.width()).isEqualTo(256);
        assertThat(isRed(pixel(largest(made), 60, 128))).isTrue();
        assertThat(isRed(pixel(largest(made), 200, 128))).isFalse();
    }

    /** Where the red half ends up. */
    @ParameterizedTest
    @CsvSource({"1,left", "2,right", "3,right", "4,left", "5,top", "6,top", "7,bottom", "8,bottom"})
    void turnsPhotosUpright(int orientation, String red) {
        Darkroom.Developed made = develop(Pictures.photo(200, 100, orientation));

        boolean sideways = orientation > 4;
        assertThat(made.width()).isEqualTo(sideways ? 100 : 200);
        BufferedImage picture = read(largest(made));
        int width = picture.getWidth();
        int height = picture.getHeight();
        int shown = switch (red) {
            case "left" -> picture.getRGB(width / 8, height / 2);
            case "right" -> picture.getRGB(width - width / 8, height / 2);
            case "top" -> picture.getRGB(width / 2, height / 8);
            default -> picture.getRGB(width / 2, height - height / 8);
        };
        assertThat(isRed(shown)).isTrue();
    }

    @Test
    void dropsEverythingButThePixels() {
        byte[] photo = Pictures.photo(200, 100, 1);
        assertThat(text(photo)).contains("Exif", "51.5007N");
        assertThat(JpegHead.of(photo).orientation()).isOne();

        byte[] polyglot = Pictures.followedBy(photo, "<script>alert(1)</script>");

        assertThat(text(largest(develop(polyglot)))).doesNotContain("Exif", "51.5007N", "<script>");
    }

    @Nested
    class Refuses {

        @Test
        void whatIsNoPicture() {
            refused("GIF", "media.unfit.format");
            refused("<svg xmlns='http://www.w3.org/2000/svg'/>", "media.unfit.format");
            refused("<?xml version='1.0'?><svg/>", "media.unfit.format");
            refused("BM0000000000", "media.unfit.format");
            refused("%PDF-1.7", "media.unfit.format");
            refused("", "media.unfit.format");
        }

        @Test
        void whatOnlyBeginsLikeOne() {
            refused("GIF89a<script>alert(1)</script>", "media.unfit.broken");
            refused("RIFF\4\0\0\0WEBP", "media.unfit.broken");
            refused(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, "media.unfit.broken");
        }

        @Test
        void morePixelsThanItDecodesBeforeItDecodesAny() {
            refused(Pictures.claiming(60_000, 60_000), "media.unfit.pixels");
            refused(Pictures.claiming(Integer.MAX_VALUE, Integer.MAX_VALUE), "media.unfit.pixels");
            refused(Pictures.claiming(8_000, 5_001), "media.unfit.pixels");
        }

        @Test
        void strips() {
            refused(Pictures.file("png", 21, 1), "media.unfit.narrow");
            assertThat(develop(Pictures.file("png", 20, 1)).width()).isEqualTo(20);
        }

        @ParameterizedTest
        @ValueSource(strings = {"jpg", "png", "gif"})
        void whatIsCutOff(String format) {
            byte[] whole = Pictures.file(format, 64, 64);
            Set<String> said = new HashSet<>();
            for (int length = 0; length < whole.length - 16; length += 7) {
                byte[] part = Arrays.copyOf(whole, length);
                assertThatThrownBy(() -> develop(part))
                        .as("%s of %s bytes", part.length, whole.length)
                        .isInstanceOfSatisfying(UnfitImage.class, refusal -> said.add(refusal.messageKey()));
            }
            assertThat(said).containsExactlyInAnyOrder("media.unfit.format", "media.unfit.broken");
        }

        @Test
        void moreBytesThanTheLimit() {
            byte[] most = Arrays.copyOf(Pictures.file("jpg", 10, 10), Darkroom.MOST_BYTES);
            assertThat(develop(most).width()).isEqualTo(10);
            refused(Arrays.copyOf(most, Darkroom.MOST_BYTES + 1), "media.unfit.bytes");
        }

        private void refused(String file, String key) {
            refused(file.getBytes(StandardCharsets.ISO_8859_1), key);
        }

        private void refused(byte[] file, String key) {
            assertThatThrownBy(() -> develop(file))
                    .isInstanceOf(UnfitImage.class)
                    .hasMessage(key);
        }
    }

    private Darkroom.Developed develop(byte[] file) {
        return darkroom.develop(new ByteArrayResource(file), Purpose.POST);
    }

    private static byte[] largest(Darkroom.Developed made) {
        return Objects.requireNonNull(made.files().values().iterator().next());
    }

    private static int pixel(byte[] file, int x, int y) {
        return read(file).getRGB(x, y);
    }

    private static boolean isRed(int pixel) {
        Color color = new Color(pixel);
        return color.getRed() > 200 && color.getBlue() < 80;
    }

    private static BufferedImage read(byte[] file) {
        try {
            return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(file)));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
