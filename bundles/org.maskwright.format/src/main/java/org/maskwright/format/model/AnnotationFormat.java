package org.maskwright.format.model;

/** A format of annotations: {@link ReadableFormat}, {@link WritableFormat}, or both. Stateless; safe for any thread. */
public interface AnnotationFormat {
    /** What it is. */
    FormatInfo info();

    /** Whether it is imported: by a reader of its own, or as an archive of whatever it holds, which is unpacked first. */
    default boolean imported() {
        return this instanceof ReadableFormat;
    }
}
