package org.maskwright.format.model;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.LabelClass;

/** A source whose images are known from the beginning; their regions need not be. */
public final class ListedSource implements AnnotationSource {
    private final List<LabelClass> classes;
    private final int images;
    private final Iterator<AnnotatedImage> rest;

    /** A source of these images. */
    public ListedSource(List<LabelClass> classes, List<AnnotatedImage> images) {
        this.classes = List.copyOf(classes);
        this.images = images.size();
        this.rest = List.copyOf(images).iterator();
    }

    @Override
    public List<LabelClass> classes() {
        return classes;
    }

    @Override
    public long images() {
        return images;
    }

    @Override
    public Optional<AnnotatedImage> next() {
        return rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
    }
}
