package org.maskwright.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maskwright.core.Size;
import org.maskwright.imaging.file.ImageHeader;

/** Reading headers and judging integrity must work, and start, without the native library: here its classes cannot even be found. */
class NoNativeLibraryTest {
    private static final byte[] JPEG = TestImages.write(TestImages.photo(40, 30, 1), "jpg");

    private static String verdictWithoutOpenCv(byte[] file) throws ReflectiveOperationException, java.io.IOException {
        URL[] ours = {
            ImageHeaders.class.getProtectionDomain().getCodeSource().getLocation(),
            Size.class.getProtectionDomain().getCodeSource().getLocation()
        };
        try (URLClassLoader loader = new URLClassLoader(ours, ClassLoader.getPlatformClassLoader())) {
            Class<?> header = loader.loadClass("org.maskwright.imaging.file.ImageHeader");
            Object read = loader.loadClass("org.maskwright.imaging.ImageHeaders")
                    .getMethod("read", byte[].class)
                    .invoke(null, file);
            Object integrity = loader.loadClass("org.maskwright.imaging.IntegrityCheck")
                    .getMethod("of", byte[].class, header)
                    .invoke(null, file, read);
            return read + " " + integrity;
        }
    }

    @Test
    void headersAndIntegrityNeedNoOpenCv() throws Exception {
        byte[] odd = TestImages.inserted(JPEG, JPEG.length - 2, new byte[9]);
        byte[] png = TestImages.write(TestImages.photo(4, 3, 1), "png");
        for (byte[] file :
                List.of(JPEG, Arrays.copyOf(JPEG, 500), odd, png, TestImages.write(TestImages.photo(4, 3, 1), "bmp"))) {
            ImageHeader header = ImageHeaders.read(file);
            assertThat(verdictWithoutOpenCv(file)).isEqualTo(header + " " + IntegrityCheck.of(file, header));
        }
    }
}
