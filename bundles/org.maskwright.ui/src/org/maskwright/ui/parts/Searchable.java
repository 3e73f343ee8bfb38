package org.maskwright.ui.parts;

/** A part with a field to search in. */
public interface Searchable {
    /** Gives the field the keyboard. */
    void focusSearch();
}
