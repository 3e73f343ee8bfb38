package org.maskwright.dataset.file;

/** The text files beside a dataset that people may version and that edits change. */
public enum StateFile {
    /** What people decided about the dataset. */
    SETTINGS("dataset.json", StateFile.MUCH),
    /** Which part of the split each sample is in. */
    SPLIT("split.csv", StateFile.MUCH),
    /** How far the work on each sample has come. */
    STATUS("status.csv", StateBytes.MOST),
    /** Which fold of a cross-validation each sample is in. */
    FOLDS("folds.csv", StateFile.MUCH);

    /** The folder that they are in, with all else that is kept beside the dataset. */
    public static final String FOLDER = ".maskwright";

    /** A million samples have a row in so many bytes. */
    private static final long MUCH = 32L << 20;

    private final String fileName;
    private final long mostBytes;

    StateFile(String fileName, long mostBytes) {
        this.fileName = fileName;
        this.mostBytes = mostBytes;
    }

    /** So many bytes of it are read; a file that has more is refused. */
    public long mostBytes() {
        return mostBytes;
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
