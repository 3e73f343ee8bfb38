package org.maskwright.format.model;

/** A format of annotations: {@link ReadableFormat}, {@link WritableFormat}, or both. Stateless; safe for any thread. */
public interface AnnotationFormat {
    /** What it is. */
    FormatInfo info();
}
