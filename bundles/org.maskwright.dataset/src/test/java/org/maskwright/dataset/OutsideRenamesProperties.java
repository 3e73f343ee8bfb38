package org.maskwright.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterTry;
import org.apache.commons.io.FileUtils;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.dataset.ledger.Statuses;

/** Whatever files others add, take away and give other names: what was verified is, and nothing else. */
class OutsideRenamesProperties {
    private final Path root = temporary();
    private final Set<String> verified = new HashSet<>();
    /** Contents of images by name. */
    private final Map<String, String> images = new TreeMap<>();

    private int made;
    private int further;

    private static Path temporary() {
        try {
            return Files.createTempDirectory("renames");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterTry
    void clear() throws IOException {
        FileUtils.deleteDirectory(root.toFile());
        images.clear();
        verified.clear();
    }

    private Path image(String name) {
        return root.resolve("images").resolve(name + ".jpg");
    }

    private Path mask(String name) {
        return root.resolve("masks").resolve(name + ".png");
    }

    private void add(String name) throws IOException {
        String contents = "contents " + made++;
        images.put(name, contents);
        Files.createDirectories(image(name).getParent());
        Files.createDirectories(mask(name).getParent());
        Files.writeString(image(name), contents);
        Files.writeString(mask(name), "mask of " + contents);
    }

    /** What others do, or, the last, a mark; all but the mark under a name of the pool or a fresh one. */
    private void step(int what, String fresh) throws Exception {
        List<String> names = new ArrayList<>(images.keySet());
        String some = names.get(Math.floorMod(what / 4, names.size()));
        switch (what % 4) {
            case 0 -> add(fresh);
            case 1 -> {
                Files.move(image(some), image(fresh));
                Files.move(mask(some), mask(fresh));
                images.put(fresh, images.remove(some));
            }
            case 2 -> {
                if (names.size() > 2) {
                    Files.delete(image(some));
                    Files.delete(mask(some));
                    images.remove(some);
                }
            }
            default -> mark(some);
        }
    }

    private void mark(String name) throws Exception {
        DatasetFolder folder = DatasetFolder.open(root, Access.WRITE);
        Scan scan = folder.scan(Progress.none());
        Sample sample = scan.samples().find(name + ".jpg").orElseThrow();
        Edit edit = Statuses.mark(
                sample.key(),
                SampleStatus.VERIFIED,
                folder.evidence(scan, List.of(sample)).get(sample.key()));
        folder.journal(Clock.systemUTC()).apply("mark", CarryOver.before(List.of(edit), folder, scan), Progress.none());
        verified.add(images.get(name));
    }

    private Set<String> shownVerified() throws Exception {
        Set<String> shown = new HashSet<>();
        Scan scan = DatasetFolder.open(root, Access.READ).scan(Progress.none());
        for (Sample s : scan.samples()) {
            if (s.status() == SampleStatus.VERIFIED) {
                shown.add(Files.readString(root.resolve(s.image().orElseThrow())));
            }
        }
        return shown;
    }

    @Property(tries = 30)
    void whatWasVerifiedIsWhateverItIsCalled(@ForAll @Size(min = 1, max = 12) List<@IntRange(max = 40) Integer> steps)
            throws Exception {
        add("a");
        add("b");
        for (int i = 0; i < steps.size(); i++) {
            step(steps.get(i), "fresh" + i);
            Set<String> expected = new HashSet<>(images.values());
            expected.retainAll(verified);
            assertThat(shownVerified()).as("after %s of %s", i, steps).isEqualTo(expected);
        }
    }

    @Property(tries = 30)
    void nothingElseIsAlsoWhereNamesAreUsedAgain(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 40) Integer> steps) throws Exception {
        add("a");
        add("b");
        for (int what : steps) {
            String fresh = List.of("a", "b", "c", "d").stream()
                    .filter(n -> !images.containsKey(n))
                    .findFirst()
                    .orElse("e" + further++);
            step(what, fresh);
            assertThat(verified).as("of %s", steps).containsAll(shownVerified());
        }
    }
}
