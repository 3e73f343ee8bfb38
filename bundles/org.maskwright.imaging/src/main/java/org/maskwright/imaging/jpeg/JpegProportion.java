package org.maskwright.imaging.jpeg;

import java.util.Optional;
import org.maskwright.imaging.stored.Bytes;

/**
 * Whether what a JPEG file declares is in proportion to what it holds: decoders do work for each pixel and each scan, whether or not there are
 * codes for them. 535 bytes that declared 8000×8000 px in 40 scans took 18 s.
 */
public final class JpegProportion {
    /** No encoder writes nearly as many; each costs the time of one pass over the picture. */
    static final int MOST_SCANS = 256;

    /** So many pixels, over all scans, any file may have decoded: one scan of 64 megapixels. */
    private static final long ALWAYS = 1L << 26;

    /** Pixels for each byte, over all scans; an empty page has some 100. */
    private static final long PER_BYTE = 1024;

    /** The same of a file with no more scans than progressive encoders write: an empty page of them has some 5,000. */
    private static final long PER_BYTE_OF_FEW = 8192;

    private static final int FEW_SCANS = 16;

    private JpegProportion() {}

    /**
     * Whether decoding is no attack. Costs one look at each byte, and less where there are plenty of them.
     *
     * @param bytes the whole file
     */
    public static boolean fits(byte[] bytes) {
        Bytes file = Bytes.bigEndian(bytes);
        long pixels = 0;
        int scans = 0;
        Optional<JpegSegment> next = JpegSegment.at(file, 2);
        while (next.isPresent() && next.get().marker() != JpegSegment.EOI && scans <= MOST_SCANS) {
            JpegSegment segment = next.get();
            int end = segment.end();
            if (segment.isFrame()) {
                var frame = new JpegFrame(segment.marker(), segment.payload());
                pixels = Math.max(pixels, (long) frame.width() * frame.height());
            } else if (segment.marker() == JpegSegment.SOS) {
                scans++;
                if (pixels * MOST_SCANS <= PER_BYTE * bytes.length) {
                    return true;
                }
                end = EntropyData.end(bytes, end);
            }
            next = JpegSegment.at(file, end);
        }
        long perByte = scans <= FEW_SCANS ? PER_BYTE_OF_FEW : PER_BYTE;
        return scans <= MOST_SCANS && pixels * scans <= Math.max(ALWAYS, perByte * bytes.length);
    }
}
