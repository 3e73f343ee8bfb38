package org.maskwright.format.folder;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Part;
import org.maskwright.core.Sample;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.Scan;
import org.maskwright.format.model.AnnotatedImage;
import org.maskwright.format.model.AnnotationSource;

/** The samples of a dataset that have an image. */
final class FolderSource implements AnnotationSource {
    private final DatasetFolder folder;
    private final LabelMap coding;
    private final List<Sample> samples;
    private final Map<String, Part> parts;
    private final Iterator<Sample> rest;

    FolderSource(DatasetFolder folder, Scan scan) throws IOException, InputException {
        this.folder = folder;
        this.coding = scan.layout().layout().labels();
        this.samples =
                scan.samples().stream().filter(s -> s.image().isPresent()).toList();
        this.parts = folder.split(scan).parts();
        this.rest = samples.iterator();
    }

    @Override
    public List<LabelClass> classes() {
        return coding.classes();
    }

    @Override
    public Optional<LabelMap> coding() {
        return Optional.of(coding);
    }

    @Override
    public long images() {
        return samples.size();
    }

    @Override
    public Optional<AnnotatedImage> next() throws InputException {
        if (!rest.hasNext()) {
            return Optional.empty();
        }
        Sample sample = rest.next();
        Optional<AnnotatedImage.Drawing> drawing = Optional.empty();
        if (sample.mask().isPresent()) {
            String mask = sample.mask().get();
            drawing = Optional.of(new MaskDrawing(folder.resolve(mask), mask, coding));
        }
        return Optional.of(new AnnotatedImage(
                sample.image().orElseThrow(),
                sample.mask().orElse(""),
                Optional.ofNullable(parts.get(sample.key())),
                Optional.empty(),
                drawing));
    }
}
