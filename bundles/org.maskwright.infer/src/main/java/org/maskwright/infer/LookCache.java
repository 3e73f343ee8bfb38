package org.maskwright.infer;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.maskwright.infer.engine.EngineException;

/**
 * What networks have seen in pictures, in files of the user's cache folder, so that a second look at a photo costs milliseconds. Each is known by the hash
 * of the network and of the picture that it was given. Of all files those that were not wanted for longest go when there is no more room. What cannot be
 * read or written is looked at anew, and the folder may be deleted at any time. For any number of threads and processes; who asks for what another thread
 * is just looking at waits for it.
 */
public final class LookCache {
    /** Room for 500 pictures as Segment Anything sees them, bytes. */
    public static final long USUAL_BYTES = 2L << 30;

    private static final System.Logger LOG = System.getLogger(LookCache.class.getName());
    private static final String EXTENSION = ".look";

    /** So many looks at once wait for none but their own. */
    private static final int LOCKS = 64;

    private final Path folder;
    private final long mostBytes;
    private final Clock clock;
    private final List<Object> locks;

    /** A network's look at a picture. */
    @FunctionalInterface
    public interface FirstLook {
        /**
         * Has it look.
         *
         * @throws EngineException when it fails, on the CPU as well
         */
        byte[] made() throws EngineException;
    }

    /**
     * A cache.
     *
     * @param folder of it alone; made when something is first kept
     * @param mostBytes of all its files
     * @param clock tells when something was last wanted
     */
    public LookCache(Path folder, long mostBytes, Clock clock) {
        this.folder = folder;
        this.mostBytes = mostBytes;
        this.clock = clock;
        this.locks = IntStream.range(0, LOCKS).mapToObj(i -> new Object()).toList();
    }

    /**
     * The user's, by the XDG Base Directory rules: in {@code XDG_CACHE_HOME} when it is an absolute path, else in {@code ~/.cache}.
     *
     * @param environment of the process
     */
    public static LookCache ofUser(Map<String, String> environment) {
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path cache = xdg.startsWith("/") ? Path.of(xdg) : Path.of(System.getProperty("user.home"), ".cache");
        return new LookCache(cache.resolve("maskwright").resolve("looks"), USUAL_BYTES, Clock.systemUTC());
    }

    /**
     * By what a look is known: 64 hex digits. Costs the picture's bytes.
     *
     * @param network hash of its file, and whatever else what it sees depends on
     * @param picture all its bytes, as the network takes them; its position does not move
     */
    public static String key(List<String> network, ByteBuffer picture) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : network) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
                digest.update(bytes);
            }
            digest.update(picture.duplicate().clear());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * What was seen: kept from before, or looked at now and kept.
     *
     * @param key of {@link #key}
     * @throws EngineException when the look fails
     */
    public byte[] seen(String key, FirstLook look) throws EngineException {
        synchronized (locks.get(Math.floorMod(key.hashCode(), LOCKS))) {
            Path file = folder.resolve(key + EXTENSION);
            Optional<byte[]> kept = read(file);
            if (kept.isPresent()) {
                return kept.get();
            }
            byte[] made = look.made();
            if (made.length + Long.BYTES <= mostBytes) {
                keep(file, made);
            }
            return made;
        }
    }

    /** Empty where it is not kept, or not whole. */
    private Optional<byte[]> read(Path file) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            if (bytes.remaining() < Long.BYTES || bytes.getLong() != sum(bytes.slice())) {
                return Optional.empty();
            }
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            byte[] seen = new byte[bytes.remaining()];
            bytes.get(seen);
            return Optional.of(seen);
        } catch (NoSuchFileException unknown) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "cannot read " + file, e);
            return Optional.empty();
        }
    }

    private static long sum(ByteBuffer bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }

    /** Under another name first, so that nobody sees half of it. */
    private void keep(Path file, byte[] seen) {
        try {
            Files.createDirectories(folder);
            Path temporary = Files.createTempFile(folder, "new", ".part");
            try {
                ByteBuffer head = ByteBuffer.allocate(Long.BYTES + seen.length);
                Files.write(
                        temporary,
                        head.putLong(sum(ByteBuffer.wrap(seen))).put(seen).array());
                Files.setLastModifiedTime(temporary, FileTime.from(clock.instant()));
                Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
            makeRoom();
        } catch (IOException e) {
            // A full disk, or a folder that cannot be written: it is looked at anew each time.
            LOG.log(Level.DEBUG, "cannot keep " + file, e);
        }
    }

    private record Kept(Path file, FileTime wanted, long bytes) {}

    private void makeRoom() throws IOException {
        List<Kept> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(EXTENSION)).toList()) {
                try {
                    all.add(new Kept(file, Files.getLastModifiedTime(file), Files.size(file)));
                } catch (NoSuchFileException gone) {
                    // Another process made room.
                }
            }
        }
        all.sort(Comparator.comparing(Kept::wanted));
        long bytes = all.stream().mapToLong(Kept::bytes).sum();
        for (int i = 0; bytes > mostBytes; i++) {
            Files.deleteIfExists(all.get(i).file());
            bytes -= all.get(i).bytes();
        }
    }
}
