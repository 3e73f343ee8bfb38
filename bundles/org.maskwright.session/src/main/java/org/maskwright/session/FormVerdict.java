package org.maskwright.session;

/** What is to be said about the fields of a form. */
public sealed interface FormVerdict {
    /** For a person; may be empty. */
    String text();

    /** They cannot be used as they are. */
    record Wrong(String text) implements FormVerdict {}

    /** They can be used, but perhaps should not. */
    record Doubtful(String text) implements FormVerdict {}

    /** They can be used. */
    record Right(String text) implements FormVerdict {}
}
