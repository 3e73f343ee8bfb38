package org.maskwright.train.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maskwright.train.Architecture;
import org.maskwright.train.ParameterCount;

class NetworksTest {
    @Test
    void presetsHaveTheseManyParameters() {
        var counts = Map.of(
                Architecture.UNET, new ParameterCount(7_765_985, 5_888),
                Architecture.UNET_ASPP, new ParameterCount(4_429_281, 5_248),
                Architecture.REALTIME, new ParameterCount(198_417, 1_824),
                Architecture.MOBILE, new ParameterCount(934_897, 16_656),
                Architecture.MULTICLASS, new ParameterCount(7_766_051, 5_888),
                Architecture.DILATED, new ParameterCount(19_650, 192),
                Architecture.QUICK, new ParameterCount(1_092_065, 2_384));
        for (Architecture architecture : Architecture.values()) {
            assertThat(Networks.of(architecture.preset()).count())
                    .as(architecture.id())
                    .isEqualTo(counts.get(architecture));
        }
        assertThat(counts.get(Architecture.UNET).total()).isEqualTo(7_771_873);
    }

    /**
     * The whole of MobileNetV2 at width 0.5 is published with 1,968,680 parameters; what is left out here of it has 1,281,000 (classifier) and
     * 160·1280 + 2·1280 (last convolution).
     */
    @Test
    void encoderOfMobileIsTheOneOfThePaper() {
        long encoder = Networks.of(Architecture.MOBILE.preset()).parameters().stream()
                .filter(p -> p.name().startsWith("stem.") || p.name().startsWith("stage"))
                .filter(p -> !p.role().isStatistic())
                .mapToLong(ParameterShape::size)
                .sum();
        assertThat(encoder).isEqualTo(1_968_680 - 1_281_000 - 160 * 1280 - 2 * 1280);
    }

    @Test
    void filtersOfMobileAreMultiplesOfEight() {
        assertThat(MobileNet.rounded(24, 16)).isEqualTo(16);
        assertThat(MobileNet.rounded(96, 16)).isEqualTo(48);
        assertThat(MobileNet.rounded(16, 16)).isEqualTo(8);
        assertThat(MobileNet.rounded(16, 4)).as("never less").isEqualTo(8);
        assertThat(MobileNet.rounded(32, 19))
                .as("16 would be more than a tenth too few for 19")
                .isEqualTo(24);
    }

    @Test
    void sizesAreMultiples() {
        assertThat(Networks.of(Architecture.UNET_ASPP.preset()).multiple()).isEqualTo(16);
        assertThat(Networks.of(Architecture.QUICK.preset()).multiple()).isEqualTo(32);
        assertThat(Networks.of(Architecture.DILATED.preset().withInput(33, 7)).multiple())
                .isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Networks.of(Architecture.UNET_ASPP.preset().withInput(600, 800)))
                .withMessage(
                        "the network 'unet-aspp' takes images whose width and height are multiples of 16; 800×600 is not");
    }

    @Test
    void tableTellsEachLayer() {
        String table = LayerTable.markdown(Architecture.UNET.preset());
        assertThat(table)
                .contains("| enc0.0.conv | convolution 3×3, bias | 32 | 256×256 | 896 |\n")
                .contains("| bridge.1.conv | convolution 3×3, bias | 512 | 16×16 | 2,359,808 |\n")
                .endsWith("\n7,771,873 parameters: 7,765,985 trainable, 5,888 statistics of batch normalisation.\n");
        assertThat(LayerTable.markdown(Architecture.UNET_ASPP.preset()))
                .contains("| aspp.mean | mean over the picture | 256 | 1×1 |  |\n");
    }

    @Test
    void pageOfTheDocumentationIsUpToDate() throws Exception {
        Path wanted = Path.of("target/networks.md");
        Files.createDirectories(Path.of("target"));
        Files.writeString(wanted, LayerTable.page());
        assertThat(Files.readString(Path.of("../../docs/networks.md")))
                .as("docs/networks.md is out of date; copy %s over it", wanted.toAbsolutePath())
                .isEqualTo(LayerTable.page());
    }
}
