package org.maskwright.check.facts;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.LabelMap;
import org.maskwright.dataset.catalog.KeptFacts;
import org.maskwright.dataset.file.FileStamp;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.IntegrityCheck;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.file.Integrity;
import org.maskwright.imaging.file.Integrity.State;

/**
 * One file of a sample on its way from disk to facts: read at most once, decoded at most once, and the pixels kept for measuring the pair.
 * Of one thread, used once.
 *
 * @param <P> decoded pixels
 * @param <F> facts
 */
abstract class FileReading<P, F> {
    private static final Logger LOG = System.getLogger(FileReading.class.getName());

    private final FileSource files;
    private @Nullable FileBytes read;
    private @Nullable P pixels;
    private @Nullable KeptFacts news;
    private boolean decoded;
    private boolean reused;

    FileReading(FileSource files) {
        this.files = files;
    }

    /** Decodes an image that there is something to decode of. */
    abstract P decode(byte[] bytes, ImageHeader header, Integrity integrity) throws IOException;

    /** The facts of a file and its pixels, if there are any. */
    abstract F describe(FileFacts file, Optional<P> pixels);

    /** The same facts of a file with another time stamp. */
    abstract F with(F facts, FileFacts file);

    abstract FileFacts file(F facts);

    abstract KeptFacts encode(F facts);

    abstract F decode(KeptFacts entry) throws IOException;

    /**
     * The facts of the file.
     *
     * @param path relative to the dataset
     * @param known facts from earlier
     * @param unchanged whether the file still has the size and time that facts state
     */
    final F facts(String path, Optional<F> known, Predicate<FileFacts> unchanged) {
        if (known.isPresent() && unchanged.test(file(known.get()))) {
            reused = true;
            return known.get();
        }
        FileBytes bytes = bytes(path);
        if (!bytes.readable()) {
            return describe(fileFacts(bytes, ImageHeader.UNKNOWN, bytes.trouble()), Optional.empty());
        } else if (known.isPresent() && file(known.get()).sha256().equals(bytes.sha256())) {
            reused = true;
            FileFacts old = file(known.get());
            F facts = with(known.get(), fileFacts(bytes, old.header(), old.integrity()));
            news = encode(facts);
            return facts;
        }
        return measured(bytes);
    }

    private F measured(FileBytes bytes) {
        ImageHeader header = ImageHeader.UNKNOWN;
        try {
            header = ImageHeaders.read(bytes.bytes());
            Integrity integrity =
                    IntegrityCheck.of(bytes.bytes(), header, files.measuring().limit());
            if (integrity.decodable()) {
                integrity = decoded(bytes, header, integrity);
            }
            return kept(describe(fileFacts(bytes, header, integrity), Optional.ofNullable(pixels)));
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            // Perhaps not the file's fault, so not kept either; but one file must not end the check of all others.
            LOG.log(Level.ERROR, "measuring " + bytes.stamp().path() + " failed", e);
            String why = e instanceof OutOfMemoryError
                    ? "measuring it takes more memory than there is"
                    : "measuring it failed";
            return describe(fileFacts(bytes, header, new Integrity(State.CORRUPT, why)), Optional.empty());
        }
    }

    /** Decodes, and says what that showed. */
    private Integrity decoded(FileBytes bytes, ImageHeader header, Integrity integrity) {
        try {
            pixels = decodeOnce(bytes, header, integrity);
            return integrity;
        } catch (IOException e) {
            return integrity.sound() ? new Integrity(State.CORRUPT, String.valueOf(e.getMessage())) : integrity;
        }
    }

    private P decodeOnce(FileBytes bytes, ImageHeader header, Integrity integrity) throws IOException {
        decoded = true;
        return decode(bytes.bytes(), header, integrity);
    }

    /** Puts facts down for the catalog and gives them back as they will come from there: small, and the same at every check. */
    private F kept(F facts) {
        KeptFacts entry = encode(facts);
        news = entry;
        try {
            return decode(entry);
        } catch (IOException e) {
            throw new IllegalStateException("facts cannot be read back", e);
        }
    }

    /**
     * The pixels that the facts describe, decoded now if they were not before; empty when that is not possible any more.
     *
     * @throws IOException when they cannot be decoded
     */
    final Optional<P> pixels(F facts) throws IOException {
        if (pixels == null) {
            FileFacts file = file(facts);
            FileBytes bytes = bytes(file.path());
            if (bytes.sha256().equals(file.sha256())) {
                pixels = decodeOnce(bytes, file.header(), file.integrity());
            }
        }
        return Optional.ofNullable(pixels);
    }

    private FileBytes bytes(String path) {
        FileBytes bytes = read;
        if (bytes == null) {
            bytes = files.read(path);
            read = bytes;
        }
        return bytes;
    }

    private static FileFacts fileFacts(FileBytes bytes, ImageHeader header, Integrity integrity) {
        FileStamp stamp = bytes.stamp();
        return new FileFacts(stamp.path(), stamp.bytes(), stamp.modifiedNs(), bytes.sha256(), header, integrity);
    }

    final LabelMap labels() {
        return files.measuring().labels();
    }

    /** The pixels that were decoded so far. */
    final Optional<P> held() {
        return Optional.ofNullable(pixels);
    }

    /** What the catalog should keep. */
    final Optional<KeptFacts> news() {
        return Optional.ofNullable(news);
    }

    /** 1 when the file was decoded, or that was tried; else 0. */
    final int decoded() {
        return decoded ? 1 : 0;
    }

    /** 1 when earlier facts were enough; else 0. */
    final int reused() {
        return reused && !decoded ? 1 : 0;
    }
}
