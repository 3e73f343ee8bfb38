package org.maskwright.dataset.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.DoubleUnaryOperator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maskwright.imaging.feature.MaskSurvey;
import org.maskwright.imaging.mask.MaskFile;

/** On discs of a radius of 50 px whose value depends on the distance from their edge, stored as JPEG. */
class LossyMatteTest {
    private static final int SIDE = 200;
    private static final int RADIUS = 50;

    /** @param value of the distance from the edge, px, positive outside: 0…255 */
    private static MaskSurvey jpeg(DoubleUnaryOperator value, float quality) {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                double edge = Math.hypot(x - SIDE / 2.0, y - SIDE / 2.0) - RADIUS;
                image.getRaster().setSample(x, y, 0, Math.clamp(Math.round(value.applyAsDouble(edge)), 0, 255));
            }
        }
        try {
            return MaskFile.read(jpeg(image, quality)).survey();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A step blurred to about the integral of a Gaussian. */
    private static DoubleUnaryOperator blurred(double sigma) {
        return edge -> 255 / (1 + Math.exp(1.702 * edge / sigma));
    }

    @ParameterizedTest
    @ValueSource(floats = {0.3f, 0.5f, 0.75f, 0.95f})
    void aSharpMaskStaysBlackAndWhite(float quality) {
        MaskSurvey mask = jpeg(edge -> edge < 0 ? 255 : 0, quality);
        assertThat(mask.distinctValues()).isGreaterThan(10);
        assertThat(CodingVote.ofLossy(mask, false)).contains(CodingVote.BINARY_255);
        assertThat(CodingVote.ofLossy(mask, true)).as("in a folder of mattes").contains(CodingVote.BINARY_255);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 3})
    void aBlurredEdgeIsNoMatteUnlessNamesSaySo(double sigma) {
        MaskSurvey mask = jpeg(blurred(sigma), 0.5f);
        assertThat(LossyMatte.is(mask, false)).isFalse();
        assertThat(LossyMatte.is(mask, true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(floats = {0.3f, 0.75f, 0.95f})
    void softHairIsAMatte(float quality) {
        MaskSurvey mask = jpeg(edge -> 255 - 8 * (edge + 16), quality);
        assertThat(mask.wideSoft()).isGreaterThan(1000);
        assertThat(CodingVote.ofLossy(mask, false)).contains(CodingVote.MATTE);
    }

    @Test
    void whatWasPaintedInGreysIsNoMatte() {
        MaskSurvey trimap = jpeg(edge -> edge < -10 ? 255 : edge < 10 ? 140 : 0, 0.75f);
        assertThat(trimap.wideSoft()).as("between, and wide").isGreaterThan(1000);
        assertThat(LossyMatte.is(trimap, true)).isFalse();
        assertThat(CodingVote.ofLossy(jpeg(edge -> edge < 0 ? 90 : 0, 0.75f), true))
                .as("dim")
                .contains(CodingVote.LOSSY_GREYS);
    }

    @Test
    void aPhotographIsNoMatte() {
        assertThat(LossyMatte.is(jpeg(edge -> 128 - 2 * edge, 0.75f), true)).isFalse();
    }
}
