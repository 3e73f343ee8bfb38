package org.maskwright.dataset.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.maskwright.core.InputException;

/** Reading files of state as a whole: no larger ones than somebody's work makes them, and text that is none is said to be so. */
public final class StateBytes {
    /** Of a file that grows with what was done: some million rows. */
    public static final long MOST = 256L << 20;

    private StateBytes() {}

    /**
     * The contents of a file.
     *
     * @param name for the message
     * @param most bytes that are read
     * @throws InputException when it has more
     * @throws IOException when it cannot be read
     */
    public static byte[] read(Path file, String name, long most) throws IOException, InputException {
        long bytes = Files.size(file);
        if (bytes > most) {
            throw new InputException(String.format(
                    Locale.ROOT,
                    "%s has %,d bytes, and at most %,d are read: was it made for another dataset, or by a fault? Bring it back from a backup, or"
                            + " move it away",
                    name,
                    bytes,
                    most));
        }
        return Files.readAllBytes(file);
    }

    /**
     * Contents as text.
     *
     * @param name of the file, for the message
     * @throws InputException when it is no UTF-8; the message names the line
     */
    public static String text(byte[] bytes, String name) throws InputException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InputException(
                    "Line " + lineOfFault(bytes) + " of " + name
                            + " is not in UTF-8: save the file in that encoding, or bring it back from a backup",
                    e);
        }
    }

    private static int lineOfFault(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = CoderResult.OVERFLOW;
        for (var out = CharBuffer.allocate(1 << 13); result.isOverflow(); out.clear()) {
            result = decoder.decode(in, out, true);
        }
        int line = 1;
        for (int i = 0; i < in.position(); i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
