package org.maskwright.dataset.file;

/** The text files beside a dataset that people may version and that edits change. */
public enum StateFile {
    /** What people decided about the dataset. */
    SETTINGS("dataset.json"),
    /** Which part of the split each sample is in. */
    SPLIT("split.csv"),
    /** How far the work on each sample has come. */
    STATUS("status.csv"),
    /** Which fold of a cross-validation each sample is in. */
    FOLDS("folds.csv");

    /** The folder that they are in, with all else that is kept beside the dataset. */
    public static final String FOLDER = ".maskwright";

    private final String fileName;

    StateFile(String fileName) {
        this.fileName = fileName;
    }

    /** The file's name, without folder. */
    public String fileName() {
        return fileName;
    }

    /** The file as edits and messages name it: {@code .maskwright/split.csv}. */
    public String path() {
        return FOLDER + "/" + fileName;
    }
}
