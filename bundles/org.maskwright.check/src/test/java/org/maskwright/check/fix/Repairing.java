package org.maskwright.check.fix;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maskwright.check.Finding;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.SampleName;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.dataset.layout.Layout;
import org.maskwright.imaging.file.ImageHeader;

/** Makes a fix's only edit on a mask's bytes, and knows the files of a made-up dataset. */
final class Repairing implements FixContext {
    private final Layout layout;
    private final Set<String> files;
    private final Map<String, ImageHeader> headers;

    Repairing(LabelMap labels, String... files) {
        this(new Layout("test", "images/{name}.{ext}", "masks/{name}.{ext}", labels), files);
    }

    Repairing(Layout layout, String... files) {
        this(layout, Set.of(files), Map.of());
    }

    private Repairing(Layout layout, Set<String> files, Map<String, ImageHeader> headers) {
        this.layout = layout;
        this.files = files;
        this.headers = headers;
    }

    /** The same, whose check read a file's header. */
    Repairing knowing(String path, ImageHeader header) {
        return new Repairing(layout, files, Map.of(path, header));
    }

    @Override
    public Optional<ImageHeader> header(String path) {
        return Optional.ofNullable(headers.get(path));
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public Optional<SampleFacts> facts(String sample) {
        return Optional.empty();
    }

    @Override
    public Edit.Expected judged(String path) {
        return Edit.Expected.ANY;
    }

    @Override
    public byte[] read(String path) throws IOException {
        throw new IOException(path + " is not there");
    }

    @Override
    public boolean exists(String path) {
        return files.contains(path);
    }

    /** The edits of a fix for a finding with these data about {@code masks/a.png}. */
    List<Edit> edits(String fix, Map<String, Object> data) throws InputException {
        return edits(fix, "masks/a.png", data);
    }

    /** The edits of a fix for a finding with these data about a mask. */
    List<Edit> edits(String fix, String mask, Map<String, Object> data) throws InputException {
        var finding = new Finding(
                "RULE",
                Severity.ERROR,
                SampleName.of("a"),
                List.of(mask, "images/a.jpg"),
                "message.",
                data,
                List.of(fix));
        return FixCatalogue.standard().find(fix).orElseThrow().edits(finding, this);
    }

    /** The bytes of {@code masks/a.png} after a fix that rewrites it. */
    byte[] rewritten(String fix, Map<String, Object> data, byte[] old) throws IOException, InputException {
        return ((Edit.Rewrite) edits(fix, data).getFirst()).change().apply(old);
    }
}
