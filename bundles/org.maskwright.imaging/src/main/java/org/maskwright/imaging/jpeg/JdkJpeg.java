package org.maskwright.imaging.jpeg;

import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.maskwright.imaging.file.Integrity;
import org.maskwright.imaging.matrix.Mats;
import org.maskwright.imaging.stored.Bytes;

/**
 * JPEG through the JDK's decoder, for what OpenCV's does not do: pass its library's warnings on, keep silent about damaged files, and
 * tell inks that are stored inverted from those that are not.
 */
public final class JdkJpeg {
    /** Answer of {@link #adobeTransform} for a file without Adobe's segment. */
    public static final int NO_ADOBE = -1;

    private JdkJpeg() {}

    /** INTACT when decoding gives neither warning nor error, CORRUPT with the first of them otherwise. */
    static Integrity verdict(byte[] bytes) {
        List<String> warnings = new ArrayList<>();
        try {
            readRaster(bytes, warnings);
        } catch (IOException e) {
            warnings.add(Optional.ofNullable(e.getMessage()).orElse("not decodable"));
        }
        return warnings.isEmpty()
                ? Integrity.INTACT
                : Integrity.corrupt("its pixel data is damaged: %s", warnings.getFirst());
    }

    /**
     * The colour transform that Adobe's segment names (0 none, 1 YCbCr, 2 YCCK), or {@link #NO_ADOBE} without that segment: only with
     * it are inks stored inverted (Adobe technical note 5116).
     */
    public static int adobeTransform(byte[] bytes) {
        Bytes file = Bytes.bigEndian(bytes);
        Optional<JpegSegment> next = JpegSegment.at(file, 2);
        while (next.isPresent() && next.get().marker() != JpegSegment.SOS) {
            if (next.get().isAdobe()) {
                return next.get().payload().u8(11);
            }
            next = JpegSegment.at(file, next.get().end());
        }
        return NO_ADOBE;
    }

    /**
     * The image as stored (not turned), 8-bit BGR; the caller closes it.
     *
     * @throws IOException when nothing can be decoded, or the file declares more than it can hold
     */
    public static Mat decode(byte[] bytes) throws IOException {
        if (!JpegProportion.fits(bytes)) {
            throw new IOException("it has too little data for its size");
        }
        Raster raster = readRaster(bytes, new ArrayList<>());
        if (raster.getSampleModel().getDataType() != DataBuffer.TYPE_BYTE) {
            throw new IOException("its samples are not of 8 bits");
        }
        int width = raster.getWidth();
        byte[] bgr = new byte[Math.multiplyExact(3, Math.multiplyExact(width, raster.getHeight()))];
        int bands = raster.getNumBands();
        JpegColour colour = JpegColour.of(bytes, bands);
        int[] row = new int[width * bands];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
            for (int x = 0; x < width; x++) {
                colour.convert(row, x * bands, bgr, 3 * (y * width + x));
            }
        }
        return Mats.of(raster.getHeight(), width, opencv_core.CV_8UC3, bgr);
    }

    private static Raster readRaster(byte[] bytes, List<String> warnings) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
        if (!readers.hasNext()) {
            throw new IllegalStateException("this JDK has no JPEG reader");
        }
        ImageReader reader = readers.next();
        reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
        try {
            reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(essentials(bytes))), true, true);
            return reader.readRaster(0, null);
        } catch (RuntimeException e) {
            // Of damaged headers the reader complains by exceptions of many kinds.
            throw new IOException("its header makes no sense", e);
        } finally {
            reader.dispose();
        }
    }

    /** The file without comments and application data, at whose oddities the reader might stumble though the pixels are well. */
    private static byte[] essentials(byte[] bytes) {
        Bytes file = Bytes.bigEndian(bytes);
        ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.length);
        kept.write(bytes, 0, 2);
        int at = 2;
        Optional<JpegSegment> next = JpegSegment.at(file, at);
        while (next.isPresent()) {
            JpegSegment segment = next.get();
            int end = segment.marker() == JpegSegment.SOS ? EntropyData.end(bytes, segment.end()) : segment.end();
            int from = segment.isAncillary() ? end : at;
            kept.write(bytes, Math.min(from, bytes.length), Math.max(0, Math.min(end, bytes.length) - from));
            at = end;
            next = segment.marker() == JpegSegment.EOI ? Optional.empty() : JpegSegment.at(file, at);
        }
        return kept.toByteArray();
    }
}
